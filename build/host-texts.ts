import { basename } from 'node:path';
import type { Plugin } from 'rolldown';

/** What the terminal says, and what the host puts into words before the page gets it: the page itself never says it. */
const HOST_TEXTS = /\/shared\/messages\/(?:en|fr)\/(?:cli|codes|help|usage|guide\/endings)\.ts$/;

/** Leaves those texts, in both languages a tenth of it, out of the page. Whoever reads one there after all is told. */
export const withoutHostTexts: Plugin = {
  name: 'without-host-texts',
  load(id) {
    const path = id.replaceAll('\\', '/');
    if (!HOST_TEXTS.test(path)) return null;
    const name = basename(path, '.ts');
    const refuse = `() => { throw new Error(${JSON.stringify(`messages.${name} is not part of the page`)}); }`;
    return `export const ${name} = new Proxy(() => {}, { get: ${refuse}, apply: ${refuse} });`;
  },
};

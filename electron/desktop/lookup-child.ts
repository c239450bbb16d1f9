import { lookup } from 'node:dns';

const { parentPort } = process;

const answer = (line: {
  readonly id: number;
  readonly addresses?: readonly string[];
  readonly code?: string;
}) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes has no origin
  parentPort.postMessage(line);

/** What the utility process of `createUtilityLookup` runs: a question in (`id`, `host`), an answer out. */
parentPort.on('message', ({ data }) => {
  const { id, host }: { readonly id: number; readonly host: string } = data;
  try {
    lookup(host, { all: true, verbatim: true }, (error, found) => {
      if (error !== null) answer({ id, code: error.code ?? 'EAI_FAIL' });
      else answer({ id, addresses: found.slice(0, 64).map(({ address }) => address) });
    });
  } catch {
    answer({ id, code: 'ENOTFOUND' });
  }
});

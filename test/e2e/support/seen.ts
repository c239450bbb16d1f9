import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const OUT = fileURLToPath(new URL('../out', import.meta.url));
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A screen, to be looked at by a person: `out/` is not kept. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(OUT, { recursive: true });
  await page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe objects to, as `rule: element`. Focus dummies of the focus manager are no content. */
export async function axe(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no script in; the inspector may.
  await page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe: run } = window as unknown as {
      readonly axe: {
        readonly run: (context: unknown) => Promise<{ readonly violations: readonly Violation[] }>;
      };
    };
    return (await run.run({ exclude: ['[data-tabster-dummy]'] })).violations;
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const PAGE = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const MOST_BYTES = 350_000;

test('all of the page that is loaded is at most 350 kB, compressed', () => {
  const files = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html)$/.test(name),
  );
  expect(files.some((name) => name.endsWith('.js'))).toBe(true);
  const bytes = files.map((name) => gzipSync(readFileSync(join(PAGE, name))).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

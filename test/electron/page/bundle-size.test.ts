import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const PAGE = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const MOST_BYTES = 350_000;
const OTHER = { en: /^fr-/, fr: /^en-/ } as const;

test.each(['en', 'fr'] as const)(
  'all that a window in one language (%s) can load is at most 350 kB, compressed',
  (lang) => {
    const files = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|css|html)$/.test(name),
    );
    const isOther = (name: string): boolean => OTHER[lang].test(name.split(/[\\/]/).at(-1) ?? '');
    expect(files.filter((name) => name.endsWith('.js') && isOther(name))).toHaveLength(1);
    const bytes = files
      .filter((name) => !isOther(name))
      .map((name) => gzipSync(readFileSync(join(PAGE, name))).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_BYTES);
  },
);

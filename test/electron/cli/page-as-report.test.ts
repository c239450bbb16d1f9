import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { scratch } from '../../support/scratch.ts';

const REPORT = fileURLToPath(new URL('../../support/example-report.json', import.meta.url));
const pageWith = (json: string): string =>
  `<html><template id="callpath-report">${gzipSync(json).toString('base64')}</template></html>`;

describe.concurrent('a page instead of JSON', () => {
  test('show and analyze say of it what they say of the report', async () => {
    using files = scratch();
    const page = files.at('report.html');
    expect((await cli(['show', REPORT, '--html', page])).status).toBe(0);
    for (const args of [['show'], ['analyze'], ['show', '--for', 'firewall']]) {
      const [command = '', ...options] = args;
      const [ofPage, ofReport] = await Promise.all(
        [page, REPORT].map((file) => cli([command, file, ...options])),
      );
      expect({ ...ofPage, durationMs: 0 }).toEqual({ ...ofReport, durationMs: 0 });
    }
    const [json, original] = await Promise.all(
      [page, REPORT].map(async (file) => (await cli(['show', file, '--json', '-'])).stdout),
    );
    expect(JSON.parse(json ?? '')).toEqual(JSON.parse(original ?? ''));
  });

  test('said in another language, it is read in that language again', async () => {
    using files = scratch();
    const page = files.at('rapport.html');
    await cli(['analyze', REPORT, '--lang', 'fr', '--html', page]);
    const { stdout } = await cli(['show', page, '--lang', 'en']);
    expect(stdout).toContain('A firewall discards TCP port 5061');
    expect(stdout).not.toContain('pare-feu');
  });

  test.each([
    { name: 'other', content: '<html><p>hello</p></html>', says: 'carries no Callpath report' },
    { name: 'newer', content: pageWith('{"callpathReport": 2}'), says: 'version 2 is newer' },
    { name: 'broken', content: pageWith('{"callpathReport": 1'), says: 'line 1' },
    { name: 'incomplete', content: pageWith('{"callpathReport": 1}'), says: 'tool' },
    {
      name: 'damaged',
      content: '<html><template id="callpath-report">AAAA</template></html>',
      says: 'template#callpath-report: the report it carries is damaged',
    },
    {
      name: 'deep',
      content: pageWith(`{"callpathReport": 1, "guide": ${'['.repeat(5000)}${']'.repeat(5000)}}`),
      says: 'nested deeper',
    },
  ])('$name is refused in one line that names the file', async ({ name, content, says }) => {
    using files = scratch();
    const file = files.at(`${name}.html`);
    writeFileSync(file, content);
    const { status, stdout, stderr } = await cli(['show', file, '--json', files.at('out.json')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^callpath: REPORT: \P{Cc}+\n$/u);
    expect(stderr).toContain(`${name}.html`);
    expect(stderr).toContain(says);
  });
});

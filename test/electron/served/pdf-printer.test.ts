import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { installedBrowsers, printPdf } from '../../../electron/served/pdf-printer.ts';
import { httpServer } from '../../support/http-server.ts';

const browsers = installedBrowsers();
const paper = {
  size: 'A4',
  footer: '<p style="font-size:8pt">page <span class="pageNumber"></span></p>',
} as const;
const leftovers = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('callpath-pdf-'));

describe('printPdf', () => {
  test('refuses where there is no browser', async () => {
    await expect(printPdf('<p>x', paper, [])).rejects.toMatchObject({ problem: { code: 'no-pdf-printer' } });
  });

  test('refuses where no browser works, and leaves nothing behind', async () => {
    const broken = ['/nowhere/chrome', process.execPath];
    await expect(printPdf('<p>x', paper, broken)).rejects.toMatchObject({
      problem: { code: 'no-pdf-printer' },
    });
    expect(leftovers()).toEqual([]);
  });

  test.skipIf(browsers.length === 0)(
    'prints with what works: no script runs, nothing is fetched, nothing stays',
    async () => {
      const asked: (string | undefined)[] = [];
      const { port } = await httpServer((request, response) => {
        asked.push(request.url);
        response.end();
      });
      const url = `http://127.0.0.1:${port}`;
      const html = `<!doctype html><html lang="en"><title>T</title><p>déjà</p><img src="${url}/image">
        <script>document.body.insertAdjacentHTML('beforeend', '<h1 style="page-break-before:always">two')</script>`;
      const pdf = Buffer.from(await printPdf(html, paper, ['/nowhere/chrome', ...browsers])).toString(
        'latin1',
      );
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      // A script would have made a second page.
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
      expect(pdf).toContain('/StructTreeRoot');
      expect(asked).toEqual([]);
      expect(leftovers()).toEqual([]);
    },
  );
});

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crashText } from '../../../electron/cli/crash-text.ts';
import { cli } from '../../support/cli.ts';
import { ALL, CORPUS, TELLING } from '../../support/redact/corpus.ts';
import { leaksIn } from '../../support/redact/leaks-in.ts';
import { plantedReport } from '../../support/redact/planted-report.ts';
import { scratch } from '../../support/scratch.ts';
import { FORMATS } from '../../../electron/report-writers.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { en } from '../../../shared/messages/en.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';

const SECRETS = [...ALL, ...TELLING];

test.each(['show', 'analyze'])(
  '%s --redact: nothing of it in what is printed or written',
  async (command) => {
    using files = scratch();
    const report = files.at('planted.json');
    writeFileSync(report, renderJson(plantedReport()));
    const places = FORMATS.map((format) => [`--${format}`, files.at(`out.${format}`)] as const);
    const printed = await cli([command, report, '--redact', '--lang', 'en']);
    expect(leaksIn(printed.stdout, SECRETS)).toEqual([]);
    expect(leaksIn(printed.stderr, SECRETS)).toEqual([]);
    expect(printed.stderr).toMatch(
      /^Replaced by placeholders: \d+ user names, .* and \d+ pages and headers\.\n$/,
    );
    expect(printed.stdout).toContain(en.report.redacted);
    const { status } = await cli([command, report, '--redact', ...places.flat()]);
    expect(status).not.toBe(2);
    for (const [format, path] of places)
      expect(leaksIn(readFileSync(path, 'utf8'), SECRETS), format).toEqual([]);
    const plain = await cli([command, report]);
    expect(leaksIn(plain.stdout, SECRETS).length).toBeGreaterThan(20);
  },
);

test('--quiet keeps quiet about it, and what is written can be read and judged', async () => {
  using files = scratch();
  const report = files.at('planted.json');
  writeFileSync(report, renderJson(plantedReport()));
  const { stdout, stderr } = await cli(['show', report, '--redact', '--quiet', '--json', '-']);
  expect(stderr).toBe('');
  expect(parseReport(JSON.parse(stdout)).options.redacted).toBe(true);
});

test('practice --redact: a run whose report says that it is redacted', async () => {
  using files = scratch();
  const { status, stdout } = await cli(
    ['practice', 'dns-name-blocked', '--redact', '--json', files.at('r.json'), '--lang', 'en'],
    { timeoutMs: 60_000 },
  );
  expect(status).toBe(1);
  expect(stdout).toContain(en.report.redacted);
  expect(parseReport(JSON.parse(readFileSync(files.at('r.json'), 'utf8'))).options.redacted).toBe(true);
}, 70_000);

test('what a crash prints names nobody', async () => {
  const { USERS, PRIVATE_IPV4, SECRETS: passwords } = CORPUS;
  const error = new Error(
    `connect ETIMEDOUT ${PRIVATE_IPV4[0]}:3128 by http://${USERS[0]}:${passwords[0]}@dc01.corp.fabrikam-holding.de:3128/x`,
  );
  error.stack = `Error: ${error.message}\n    at f (file:///home/${USERS[1]}/callpath/dist/node/cli.mjs:12:34)\n    at g (C:\\Users\\${USERS[0]}\\callpath\\dist\\node\\run.mjs:5:6)`;
  expect(leaksIn(error.stack, SECRETS).length).toBeGreaterThan(4);
  const text = await crashText(error);
  expect(leaksIn(text, SECRETS)).toEqual([]);
  expect(text).toContain('ETIMEDOUT');
  expect(text).toContain('cli.mjs:12:34');
  expect(text).toContain('run.mjs:5:6');
});

test('a crash with something that is no error is told all the same', async () => {
  expect(await crashText('odd')).toBe('odd');
  expect(await crashText(null)).toBe('null');
});

test('nor does what nobody caught', async () => {
  const [address] = CORPUS.PRIVATE_IPV4;
  const late = `setTimeout(()=>{throw new Error('lost ${address}:3128')},1500)`;
  const { status, stderr } = await cli(['practice', 'none', '--quiet'], {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(late)}` },
    timeoutMs: 30_000,
  });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^callpath: Error: lost [\d.]+:3128\n/);
  expect(leaksIn(stderr, SECRETS)).toEqual([]);
}, 40_000);

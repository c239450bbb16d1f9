import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { jsonFile } from '../../support/json-file.ts';
import { refusalOf } from '../../support/refusal.ts';
import { scratch } from '../../support/scratch.ts';

const CATALOG = JSON.stringify(jsonFile('example-catalog.json'));
const REPORT = JSON.stringify(jsonFile('example-report.json'));
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const onUnix = process.platform !== 'win32';

interface BadFile {
  readonly why: string;
  readonly content: string | Buffer;
  /** What the one line says of the place and the reason. */
  readonly says: RegExp;
}

const NOT_JSON: readonly BadFile[] = [
  { why: 'empty', content: '', says: /line 1, column 1/ },
  { why: 'cut short', content: '{\n  "id": ', says: /line 2, column 9/ },
  { why: 'a comma too much', content: '{"a": 1,\n}', says: /line 2, column 1/ },
  { why: 'UTF-16', content: Buffer.from(`\uFEFF${CATALOG}`, 'utf16le'), says: /line 1, column 1/ },
  { why: 'NUL bytes', content: `\0\0${CATALOG}`, says: /line 1, column 1/ },
  { why: 'binary', content: Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0x1b]), says: /line 1, column 1/ },
  { why: 'a page', content: '<!doctype html>', says: /line 1, column 1/ },
  { why: 'brackets without an end', content: '['.repeat(300_000), says: /line 1, column 300001/ },
  { why: 'nested deeply', content: nested(300_000), says: /nested|not an object|not a Callpath report/ },
];

describe.concurrent('catalog check', () => {
  test.each<BadFile>([
    ...NOT_JSON,
    { why: 'a number', content: '7', says: /7|object|array/ },
    { why: 'an unknown key', content: CATALOG.replace('{', '{"extra":1,'), says: /: extra: / },
    {
      why: 'an unknown key far in',
      content: CATALOG.replace('"host":', '"hots":'),
      says: /endpointSets\[0\]\.probe\[0\]\.ho/,
    },
    { why: '__proto__', content: CATALOG.replace('{', '{"__proto__":{},'), says: /__proto__/ },
    {
      why: 'a port too large',
      content: CATALOG.replace('"port":443', '"port":70000'),
      says: /endpointSets\[0\]\.probe\[0\]\.port/,
    },
    {
      why: 'control characters in a key',
      content: CATALOG.replace('{', '{"a\\n\\u001b[31mb":1,'),
      says: /\["a\\n\\u001b\[31mb"\]: unknown key/,
    },
    {
      why: 'a host that is none',
      content: CATALOG.replace('"sipdir.contoso-online.test"', '"no host"'),
      says: /endpointSets\[0\]\.probe\[0\]\.host/,
    },
  ])('$why', async ({ content, says }) => {
    using files = scratch();
    writeFileSync(files.at('c.json'), content);
    const text = await refusalOf(['catalog', 'check', files.at('c.json')]);
    expect(text).toMatch(/^FILE: .*c\.json: \P{Cc}+$/u);
    expect(text).toMatch(says);
  });

  test('a byte order mark is no mistake', async () => {
    using files = scratch();
    writeFileSync(files.at('c.json'), `\uFEFF${CATALOG}`);
    expect(await cli(['catalog', 'check', files.at('c.json')])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.concurrent('a report that cannot be used', () => {
  test.each<BadFile>([
    ...NOT_JSON.slice(1, 2),
    {
      why: 'nested deeply where anything may stand',
      content: REPORT.replace('"guide":null', `"guide":${nested(50_000)}`),
      says: /guide: nested/,
    },
    { why: 'a catalogue', content: CATALOG, says: /callpathReport/ },
    {
      why: 'of a later version',
      content: REPORT.replace('"callpathReport":1', '"callpathReport":2'),
      says: /callpathReport: version 2/,
    },
    {
      why: 'an unknown verdict',
      content: REPORT.replace('"status":"blocked"', '"status":"fine"'),
      says: /verdict\.status/,
    },
    {
      why: 'an observation without a target',
      content: REPORT.replace('"target":', '"tagret":'),
      says: /observations\[0\]\.target/,
    },
    {
      why: 'an instant that is none',
      content: REPORT.replace(/"startedAt":"[^"]*"/, '"startedAt":"yesterday"'),
      says: /startedAt/,
    },
  ])('$why', async ({ content, says }) => {
    using files = scratch();
    writeFileSync(files.at('r.json'), content);
    writeFileSync(files.at('out.html'), 'as it was');
    const outputs = ['--html', files.at('out.html'), '--csv', files.at('new.csv')];
    const text = await refusalOf(['show', files.at('r.json'), ...outputs]);
    expect(text).toMatch(/^REPORT: .*r\.json: \P{Cc}+$/u);
    expect(text).toMatch(says);
    expect(readFileSync(files.at('out.html'), 'utf8')).toBe('as it was');
    expect(readdirSync(files.folder).toSorted()).toEqual(['out.html', 'r.json']);
  });
});

describe('a file that cannot be read', () => {
  test.each([
    { command: ['run', '--catalog'], name: 'missing.json', says: '--catalog' },
    { command: ['run', '--catalog'], name: 'folder', says: '--catalog' },
    { command: ['run', '--catalog'], name: 'big', says: '--catalog' },
    { command: ['run', '--ca'], name: 'missing.pem', says: '--ca' },
    { command: ['run', '--ca'], name: 'folder', says: '--ca' },
    { command: ['run', '--ca'], name: 'big', says: '--ca' },
    { command: ['run', '--ca'], name: 'c.json', says: '--ca' },
    { command: ['run', '--pac'], name: 'missing.pac', says: '--pac' },
    { command: ['run', '--pac'], name: 'folder', says: '--pac' },
    { command: ['run', '--pac'], name: 'big', says: '--pac' },
    { command: ['show'], name: 'missing.json', says: 'REPORT' },
    { command: ['analyze'], name: 'folder', says: 'REPORT' },
    { command: ['show'], name: 'big', says: 'REPORT' },
    { command: ['show'], name: 'c.json/inside', says: 'REPORT' },
    { command: ['catalog', 'check'], name: 'a\n\u001B[31mb', says: 'FILE' },
  ])('callpath $command $name', async ({ command, name, says }) => {
    using files = scratch();
    mkdirSync(files.at('folder'));
    writeFileSync(files.at('c.json'), CATALOG);
    writeFileSync(files.at('big'), '');
    // Sparse: it says 200 MB and holds nothing.
    truncateSync(files.at('big'), 200 * 1024 * 1024);
    const text = await refusalOf([...command, files.at(name)]);
    expect(text).toMatch(/^\P{Cc}+$/u);
    expect(text.startsWith(`${says}: ${files.at(name).replace('\n\u001B', ' ')}: `), text).toBe(true);
  });

  test.runIf(onUnix)('a device without an end is read to the bound', async () => {
    expect(await refusalOf(['catalog', 'check', '/dev/zero'])).toBe('FILE: /dev/zero: larger than 16 MB');
  });

  test.runIf(onUnix)('a pipe is read to its end, or to the bound', async () => {
    using files = scratch();
    execFileSync('mkfifo', [files.at('pipe')]);
    const writer = spawn('sh', ['-c', 'exec cat /dev/zero > "$0"', files.at('pipe')], { stdio: 'ignore' });
    const text = await refusalOf(['catalog', 'check', files.at('pipe')]);
    writer.kill('SIGKILL');
    expect(text).toMatch(/larger than 16 MB$/);
  });

  test.runIf(process.platform === 'linux')('200 MB are refused without being held in memory', async () => {
    using files = scratch();
    writeFileSync(files.at('big'), '');
    truncateSync(files.at('big'), 200 * 1024 * 1024);
    // The highest resident size of the process, as the system counted it.
    writeFileSync(
      files.at('peak.cjs'),
      "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));",
    );
    const env = { NODE_OPTIONS: `--require ${files.at('peak.cjs')}` };
    const { status, stderr } = await cli(['show', files.at('big')], { env });
    expect(status).toBe(2);
    const peakKilobytes = Number(/peak (\d+)/.exec(stderr)?.[1]);
    expect(peakKilobytes).toBeLessThan(150 * 1024);
  });
});

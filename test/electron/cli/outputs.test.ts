import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cli, startProgram, CLI } from '../../support/cli.ts';
import { contractReport } from '../../support/contract-report.ts';
import { refusalOf } from '../../support/refusal.ts';
import { scratch } from '../../support/scratch.ts';

const REPORT = fileURLToPath(new URL('../../support/example-report.json', import.meta.url));
const onUnix = process.platform !== 'win32';

describe('an output that cannot be written is said before anything is done', () => {
  test.each([
    { path: 'missing/r.json', says: 'ENOENT' },
    { path: 'folder', says: 'EISDIR' },
    { path: 'folder/', says: 'EISDIR' },
    { path: 'file/r.json', says: 'ENOTDIR' },
    { path: `${'x'.repeat(300)}.json`, says: 'ENAMETOOLONG' },
    ...(onUnix ? [{ path: 'circle', says: 'ELOOP' }] : []),
  ])('$path', async ({ path, says }) => {
    using files = scratch();
    mkdirSync(files.at('folder'));
    writeFileSync(files.at('file'), 'as it was');
    writeFileSync(files.at('r.csv'), 'as it was');
    if (onUnix) symlinkSync('circle', files.at('circle'));
    const before = readdirSync(files.folder);
    const text = await refusalOf(['show', REPORT, '--csv', files.at('r.csv'), '--json', files.at(path)]);
    expect(text).toMatch(new RegExp(`^--json: .* cannot be written \\(${says}\\)$`));
    expect(readdirSync(files.folder)).toEqual(before);
    expect(readFileSync(files.at('r.csv'), 'utf8')).toBe('as it was');
    expect(readdirSync(files.at('folder'))).toEqual([]);
  });

  test('two reports cannot be one file, however it is spelt', async () => {
    using files = scratch();
    mkdirSync(files.at('folder'));
    const same = files.at('folder/../r');
    const text = await refusalOf(['show', REPORT, '--json', files.at('r'), '--html', same]);
    expect(text).toBe(`--html: ${same}: this file is taken by --json already`);
    expect(readdirSync(files.folder)).toEqual(['folder']);
  });

  test.runIf(onUnix)('nor through a link', async () => {
    using files = scratch();
    writeFileSync(files.at('r'), 'as it was');
    symlinkSync('r', files.at('link'));
    const text = await refusalOf(['show', REPORT, '--md', files.at('link'), '--csv', files.at('r')]);
    expect(text).toContain('is taken by');
    expect(readFileSync(files.at('r'), 'utf8')).toBe('as it was');
  });
});

describe.concurrent('an output', () => {
  test('may have the longest name there can be', async () => {
    using files = scratch();
    const name = `${'x'.repeat(250)}.json`;
    const { status } = await cli(['show', REPORT, '--json', files.at(name)]);
    expect(status).toBe(0);
    expect(readdirSync(files.folder)).toEqual([name]);
  });

  test('may be the report that is read', async () => {
    using files = scratch();
    writeFileSync(files.at('r.json'), readFileSync(REPORT));
    expect((await cli(['show', files.at('r.json'), '--json', files.at('r.json')])).status).toBe(0);
    contractReport(readFileSync(files.at('r.json'), 'utf8'));
  });

  test.runIf(onUnix)('keeps its link and its mode', async () => {
    using files = scratch();
    mkdirSync(files.at('elsewhere'));
    writeFileSync(files.at('elsewhere/r.html'), 'old');
    chmodSync(files.at('elsewhere/r.html'), 0o640);
    symlinkSync('elsewhere/r.html', files.at('link.html'));
    await cli(['show', REPORT, '--html', files.at('link.html')]);
    expect(lstatSync(files.at('link.html')).isSymbolicLink()).toBe(true);
    expect(readFileSync(files.at('elsewhere/r.html'), 'utf8')).toContain('<!doctype html>');
    expect(statSync(files.at('elsewhere/r.html')).mode & 0o777).toBe(0o640);
    expect(readdirSync(files.at('elsewhere'))).toEqual(['r.html']);
  });

  test.runIf(onUnix)('may be a device or a pipe', async () => {
    const { status } = await cli(['show', REPORT, '--html', '/dev/null', '--csv', '/dev/null']);
    expect(status).toBe(0);
    const line = ['-c', '"$@" | cat', 'sh', process.execPath, CLI, 'show', REPORT, '--json', '/dev/stdout'];
    contractReport((await startProgram('sh', line).ended).stdout);
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FAULTS } from '../../../electron/practice/faults.ts';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { cli, startProgram, CLI } from '../../support/cli.ts';
import { contractReport } from '../../support/contract-report.ts';
import { scratch } from '../../support/scratch.ts';

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const REPORT = here('support/example-report.json');
const CATALOG = here('support/example-catalog.json');
const original = contractReport(readFileSync(REPORT, 'utf8'));

describe.concurrent('callpath show', () => {
  test('prints the report as it was said', async () => {
    const { status, stdout, stderr } = await cli(['show', REPORT]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('firewall.drop');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each([
    { format: 'json', begins: /^\{\n {2}"callpathReport": 1,/ },
    { format: 'html', begins: /^<!doctype html>/ },
    { format: 'csv', begins: /^\uFEFF?[^\n]*,/ },
    { format: 'md', begins: /^# / },
    { format: 'junit', begins: /^<\?xml / },
  ])('--$format - is that and nothing else', async ({ format, begins }) => {
    using files = scratch();
    const { status, stdout, stderr } = await cli(['show', REPORT, `--${format}`, '-']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(begins);
    const written = await cli(['show', REPORT, `--${format}`, files.at('out')]);
    expect(written).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(files.at('out'), 'utf8')).toBe(stdout);
  });

  test('--json keeps what was read', async () => {
    const { stdout } = await cli(['show', REPORT, '--json', '-']);
    const kept = contractReport(stdout);
    for (const field of ['id', 'verdict', 'notMeasured', 'startedAt', 'profile'])
      expect(kept[field], field).toEqual(original[field]);
    expect(kept).toMatchObject({ findings: original['findings'], observations: original['observations'] });
  });
});

describe.concurrent('callpath analyze', () => {
  test('says what the verdict was and would be now', async () => {
    const { status, stdout, stderr } = await cli(['analyze', REPORT]);
    expect(stderr).toBe('');
    expect([1, 3]).toContain(status);
    expect(stdout).toMatch(/^(Then|Today’s rules say the same): /);
    expect(stdout).toContain('firewall.drop');
  });

  test('--json - is the report judged again and nothing else', async () => {
    const { stdout } = await cli(['analyze', REPORT, '--lang', 'fr', '--json', '-']);
    const again = contractReport(stdout);
    expect(again).toMatchObject({ findings: [{ code: 'firewall.drop', severity: 'problem' }] });
  });
});

describe.concurrent('callpath explain', () => {
  test.each(['en', 'fr'] as const)('lists every code of the contract in %s', async (lang) => {
    const { status, stdout } = await cli(['explain', '--lang', lang]);
    expect(status).toBe(0);
    for (const code of Object.keys(messagesFor(lang).codes)) expect(stdout).toContain(code);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(
    ['firewall.drop', 'guided.camera', 'proxy.auth-required'].filter(
      (code) => code in messagesFor('en').codes,
    ),
  )('%s', async (code) => {
    const { status, stdout, stderr } = await cli(['explain', code]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(code);
    expect(stdout.trim().split('\n').length).toBeGreaterThan(4);
  });
});

describe.concurrent('callpath catalog', () => {
  test('list names every profile', async () => {
    const { status, stdout } = await cli(['catalog', 'list']);
    expect(status).toBe(0);
    for (const { id } of builtIn.profiles) expect(stdout).toContain(id);
  });

  test.each(builtIn.profiles)('show $id', async ({ id }) => {
    const { status, stdout, stderr } = await cli(['catalog', 'show', id]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('443');
  });

  test('check says what is in a good file', async () => {
    const { status, stdout } = await cli(['catalog', 'check', CATALOG]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Catalogue example-lab, version 1, is valid: 2 profiles, 7 endpoint sets\.\n$/);
  });
});

test.concurrent('a report of the practice network says that it is one', async () => {
  const { stdout } = await cli(['practice', 'certificate-expired', '--quiet', '--json', '-']);
  expect(JSON.parse(stdout)).toMatchObject({ practice: 'certificate-expired' });
});

test.concurrent('callpath practice --list names every fault', async () => {
  const { status, stdout } = await cli(['practice', '--list']);
  expect(status).toBe(0);
  for (const { id } of FAULTS) expect(stdout).toContain(id);
});

test.concurrent('npm run --silent callpath prints what the program prints', async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['run', '--silent', 'callpath', '--', '--version'];
  const { status, stdout } = await startProgram(npm, args, { cwd: here('..') }).ended;
  expect({ status, stdout }).toEqual({ status: 0, stdout: '0.1.0\n' });
});

test.concurrent('npm run callpath takes paths from where the user stands', async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['run', '--silent', 'callpath', '--', 'show', 'example-report.json', '--json', '-'];
  const { status, stdout } = await startProgram(npm, args, { cwd: here('support') }).ended;
  expect(status).toBe(0);
  expect(stdout).toContain('"callpathReport"');
});

/** `script` of util-linux gives a program a terminal of its own. */
const onTerminal = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ stdout: string }> => {
  const line = [process.execPath, CLI, ...args].map((word) => `'${word}'`).join(' ');
  return startProgram('script', ['-qec', line, '/dev/null'], { env: { TERM: 'xterm', ...env } }).ended;
};

describe.runIf(process.platform === 'linux')('on a terminal', () => {
  test.concurrent('there is colour and progress', async () => {
    const { stdout } = await onTerminal(['practice', 'certificate-expired'], {});
    expect(stdout).toContain('\u001B[31m');
    expect(stdout).toContain('\r\u001B[Kmeasuring');
  });

  test.concurrent('NO_COLOR and --quiet are respected', async () => {
    const { stdout } = await onTerminal(['practice', 'certificate-expired', '--quiet'], { NO_COLOR: '1' });
    expect(stdout).not.toContain('\u001B');
  });
});

import { expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { refusalOf } from '../../support/refusal.ts';

/** A line break and an escape sequence: neither may reach the terminal. */
const NASTY = 'a\n\u001B[31mb';

interface Case {
  readonly args: readonly string[];
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  { args: [], says: ['COMMAND'] },
  { args: ['diagnose'], says: ['"diagnose"'] },
  { args: [NASTY], says: ['a [31mb'] },
  { args: ['--nope'], says: ['--nope'] },
  { args: ['catalog'], says: ['COMMAND'] },
  { args: ['catalog', 'nope'], says: ['nope'] },
  { args: ['catalog', 'show'], says: ['ID'] },
  { args: ['catalog', 'show', 'nope'], says: ['nope', 'skype-contacts'] },
  { args: ['catalog', 'show', NASTY], says: ['a [31mb'] },
  { args: ['catalog', 'check'], says: ['FILE'] },
  { args: ['explain', 'nope'], says: ['nope'] },
  { args: ['explain', '__proto__'], says: ['__proto__'] },
  { args: ['explain', 'tls.intercepted', 'more'], says: ['explain'] },
  { args: ['practice', NASTY], says: ['a [31mb'] },
  { args: ['practice', 'none', '--catalog', 'x'], says: ['--catalog'] },
  { args: ['allowlist'], says: ['--for', 'nftables', 'paloalto-edl'] },
  { args: ['allowlist', '--for'], says: ['--for'] },
  { args: ['allowlist', '--for', 'iptables'], says: ['"iptables"', 'windows-firewall', 'csv'] },
  { args: ['allowlist', '--for', NASTY], says: ['a [31mb'] },
  { args: ['allowlist', '--for', 'csv', '--profile', 'nope'], says: ['--profile', 'nope', 'teams'] },
  { args: ['allowlist', '--for', 'csv', '--catalog', 'no-such-file'], says: ['--catalog', 'no-such-file'] },
  { args: ['allowlist', '--for', 'csv', '--from', 'no-such-file'], says: ['--from', 'no-such-file'] },
  { args: ['allowlist', '--for', 'csv', '--sip-domain', 'a b'], says: ['--sip-domain'] },
  { args: ['allowlist', '--for', 'csv', '--output', ''], says: ['--output'] },
  { args: ['allowlist', '--for', 'csv', '--output', 'no-such-folder/x'], says: ['--output', 'ENOENT'] },
  { args: ['allowlist', '--for', 'csv', '--proxy', 'direct'], says: ['--proxy', '--for csv'] },
  { args: ['allowlist', '--for', 'pac', '--ranges'], says: ['--ranges', '--for pac'] },
  { args: ['allowlist', '--for', 'pac', '--proxy', 'system'], says: ['--proxy'] },
  { args: ['allowlist', '--for', 'pac', '--proxy', 'http://a";b'], says: ['--proxy'] },
  { args: ['allowlist', '--for', 'csv', '--from', 'x', '--profile', 'teams'], says: ['--from', '--profile'] },
  { args: ['allowlist', '--for', 'csv', 'more'], says: ['allowlist'] },
  { args: ['show'], says: ['REPORT'] },
  { args: ['analyze'], says: ['REPORT'] },
  { args: ['show', 'a', 'b'], says: ['show'] },
  { args: ['run', 'more'], says: ['run'] },
  { args: ['run', '--nope'], says: ['--nope'] },
  { args: ['run', `--${NASTY}`], says: ['--a [31mb'] },
  ...['--catalog', '--profile', '--sip-domain', '--label', '--proxy', '--dns', '--ca', '--timeout'].map(
    (name) => ({ args: ['run', name], says: [name] }),
  ),
  ...['--concurrency', '--json', '--html', '--csv', '--md', '--junit', '--lang'].map((name) => ({
    args: ['run', name],
    says: [name],
  })),
  { args: ['run', '--catalog', ''], says: ['--catalog'] },
  { args: ['run', '--ca='], says: ['--ca'] },
  { args: ['run', '--json', ''], says: ['--json'] },
  { args: ['show', ''], says: ['REPORT'] },
  { args: ['run', '--lang', 'de'], says: ['--lang', 'de'] },
  { args: ['run', '--lang', NASTY], says: ['--lang', 'a [31mb'] },
  ...['abc', '', '0', '99', '60001', '-5', '1e3', '0x100', '3000.5', ' 3000', '99999999999', NASTY].map(
    (value) => ({ args: ['run', `--timeout=${value}`], says: ['--timeout', '100', '60000'] }),
  ),
  ...['0', '-1', '1025', 'many'].map((value) => ({
    args: ['run', `--concurrency=${value}`],
    says: ['--concurrency', '1024'],
  })),
  ...[
    '',
    'resolver.example',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '01.2.3.4',
    '1.2.3.4:',
    '1.2.3.4:0',
    '1.2.3.4:65536',
    '1.2.3.4:53x',
    '[::1',
    '[1.2.3.4]:53',
    '::1:g',
    '[::1]:99999',
    NASTY,
  ].map((value) => ({ args: ['run', '--dns', value], says: ['--dns'] })),
  ...['', 'contoso', 'a b.example', '.example', 'a..example', '-a.example', '{x}.example', NASTY].map(
    (value) => ({ args: ['run', '--sip-domain', value], says: ['--sip-domain'] }),
  ),
  { args: ['run', '--sip-domain', `${'a'.repeat(250)}.example`], says: ['--sip-domain'] },
  { args: ['run', '--label', 'x'.repeat(121)], says: ['--label', '120'] },
  { args: ['run', '--proxy', 'proxy.example:8080'], says: ['--proxy'] },
  { args: ['run', '--proxy', NASTY], says: ['--proxy'] },
  { args: ['serve', 'more'], says: ['serve'] },
  { args: ['serve', '--data', ''], says: ['--data'] },
  ...['', '-1', '65536', 'http', NASTY].map((value) => ({
    args: ['serve', `--port=${value}`],
    says: ['--port', '65535'],
  })),
  ...['ftp://proxy.example', 'http://', 'http://proxy.example:99999', 'http://proxy.example/path'].map(
    (value) => ({ args: ['run', '--proxy', value], says: ['--proxy'] }),
  ),
  { args: ['run', '--proxy-auth'], says: ['--proxy-auth'] },
  { args: ['run', '--proxy-auth', 'nobody'], says: ['--proxy-auth'] },
  { args: ['run', '--proxy-auth', ':secret'], says: ['--proxy-auth'] },
  { args: ['run', '--pac', ''], says: ['--pac'] },
  { args: ['run', '--pac', 'ftp://proxy.example/proxy.pac'], says: ['--pac'] },
  { args: ['run', '--json', '-', '--csv', '-'], says: ['--csv', '--json'] },
  { args: ['show', 'r', '--md', '-', '--html', '-'], says: ['--md', '--html'] },
];

// Should one be accepted by mistake, it still must not measure anything.
const guarded = (args: readonly string[]): readonly string[] =>
  args[0] === 'run' ? ['run', '--catalog', 'test/no-such-file', ...args.slice(1)] : args;

test.each(CASES)('callpath $args cannot be carried out', async ({ args, says }) => {
  const text = await refusalOf(guarded(args));
  expect(text).toMatch(/^\P{Cc}+$/u);
  for (const word of says) expect(text).toContain(word);
});

test.concurrent.each([
  { args: [], says: 'COMMAND' },
  { args: ['run', '--dns', NASTY], says: '--dns' },
  { args: ['show', NASTY], says: 'a [31mb' },
])('callpath $args is one line on standard error, and exit status 2', async ({ args, says }) => {
  const { status, stdout, stderr } = await cli(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^callpath: \P{Cc}+\n$/u);
  expect(stderr).toContain(says);
});

test.each([
  ['--proxy', 'http://user:s3cret@proxy.example:99999'],
  ['--proxy', 'user:s3cret@proxy.example:8080'],
  ['--proxy', 'ftp://user:s3cret@proxy.example'],
  ['--proxy', 'http://user:s3cret@inside@proxy.example/path'],
  ['--proxy-auth', ':s3cret'],
  ['--proxy-auth=:s3cret'],
  ['--pac', 'ftp://user:s3cret@proxy.example/proxy.pac'],
])('a password in what is refused is not repeated: %s %s', async (...args) => {
  expect(await refusalOf(guarded(['run', ...args]))).not.toContain('s3cret');
});

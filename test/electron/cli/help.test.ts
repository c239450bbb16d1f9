import { describe, expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';

const COMMANDS = [
  [],
  ['run'],
  ['show'],
  ['analyze'],
  ['compare'],
  ['explain'],
  ['catalog'],
  ['catalog', 'list'],
  ['catalog', 'show'],
  ['catalog', 'check'],
  ['catalog', 'update'],
  ['catalog', 'diff'],
  ['allowlist'],
  ['practice'],
  ['serve'],
];

describe.concurrent('--help', () => {
  test.each(COMMANDS.flatMap((command) => ['en', 'fr'].map((lang) => ({ command, lang }))))(
    'callpath $command in $lang fits a terminal and says nothing in another language',
    async ({ command, lang }) => {
      const { status, stdout, stderr } = await cli([...command, '--help', '--lang', lang]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const lines = stdout.split('\n');
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      // Commander's own words: defaults as code, and English between French lines.
      expect(stdout).not.toMatch(/\(default: (\[\]|"|\d)|\[options\]|display help|<\w+>|\bundefined\b/);
      if (lang === 'fr') expect(stdout).not.toMatch(/Usage:|Options:|Commands:|Arguments:|\bPATH\b|\bthe\b/);
      // French puts a no-break space before these, so that no line begins with them.
      expect(lines.filter((line) => /^\s*[;:!?»]/.test(line))).toEqual([]);
    },
  );

  test('names each default once', async () => {
    const { stdout } = await cli(['run', '--help']);
    expect(stdout.match(/3000/g)).toHaveLength(1);
    expect(stdout.match(/\b64\b/g)).toHaveLength(1);
  });

  test('says how to go through a proxy, and where else its credentials may stand', async () => {
    const { stdout } = await cli(['run', '--help']);
    for (const word of ['--proxy ', '--proxy-auth ', '--pac ', 'CALLPATH_PROXY_AUTH'])
      expect(stdout).toContain(word);
  });
});

describe.concurrent('the language', () => {
  test.each([
    { env: { LANG: 'fr_CA.UTF-8' }, args: [], expected: 'Emploi' },
    { env: { LANG: 'de_DE.UTF-8' }, args: [], expected: 'Usage' },
    { env: { LANG: 'C', LC_ALL: 'fr_FR.UTF-8' }, args: [], expected: 'Emploi' },
    { env: { LANG: 'fr_FR.UTF-8' }, args: ['--lang', 'en'], expected: 'Usage' },
    { env: {}, args: ['--lang=fr'], expected: 'Emploi' },
  ])('$env $args is $expected', async ({ env, args, expected }) => {
    const { stdout } = await cli([...args, '--help'], { env });
    expect(stdout.startsWith(expected)).toBe(true);
  });

  test('may be said before the command and before its parts', async () => {
    const before = await cli(['--lang', 'fr', 'catalog', 'list']);
    const between = await cli(['catalog', '--lang', 'fr', 'list']);
    const after = await cli(['catalog', 'list', '--lang', 'fr']);
    expect(after.status).toBe(0);
    expect(before).toMatchObject({ status: 0, stdout: after.stdout });
    expect(between).toMatchObject({ status: 0, stdout: after.stdout });
  });
});

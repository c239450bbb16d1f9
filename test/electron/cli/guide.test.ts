import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../shared/guide/case-schema.ts';
import { cli, startProgram, CLI } from '../../support/cli.ts';
import { scratch } from '../../support/scratch.ts';

const recorded = (fault: string): string =>
  fileURLToPath(new URL(`../../support/reports/${fault}.json`, import.meta.url));
const describedAs = ['--answer', 'goal=other-organisation', '--answer', 'client=teams'];
const json = async (args: readonly string[]) => {
  const { status, stdout, stderr } = await cli(['guide', ...args, '--json']);
  const said: {
    next: { step: string; options: object[] } | null;
    conclusion: Record<string, unknown> | null;
  } = JSON.parse(stdout);
  return { status, stderr, ...said };
};

describe.concurrent('callpath guide, without a conversation', () => {
  test('says the first step, what is retired, and how to answer', async () => {
    const { status, stdout, stderr } = await cli(['guide']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Skype, the free program, was retired on 5 May 2025.');
    expect(stdout).toContain('--answer goal=VALUE');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('a private person who only had Skype: retired, which is no problem', async () => {
    const said = await json([
      '--answer',
      'goal=skype',
      '--answer',
      'client=teams',
      '--answer',
      'successor=skype-only',
    ]);
    expect(said).toMatchObject({
      status: 0,
      next: null,
      conclusion: { code: 'service.retired', severity: 'info' },
    });
  });

  test('the Mac client: 1', async () => {
    const said = await json(['--answer', 'goal=skype', '--answer', 'client=sfb-server-mac']);
    expect(said).toMatchObject({
      status: 1,
      conclusion: { code: 'client.unsupported-platform', actor: 'user' },
    });
  });

  test('the next step as data', async () => {
    const said = await json(describedAs);
    expect(said).toMatchObject({
      status: 0,
      next: { step: 'run', kind: 'run', station: 4 },
      conclusion: null,
    });
  });

  test('a report made here, and one from elsewhere', async () => {
    const here = ['--report', `${recorded('firewall-drop')}:Office`];
    expect(await json([...describedAs, ...here])).toMatchObject({
      status: 1,
      conclusion: { code: 'firewall.drop', kind: 'measured' },
    });
    const both = await json([...describedAs, ...here, '--report', `${recorded('none')}:Café`]);
    expect(both.conclusion).toMatchObject({
      code: 'firewall.drop',
      runs: [expect.any(String), expect.any(String)],
    });
    const same = await json([
      ...describedAs,
      ...here,
      '--report',
      `${recorded('tls-intercepted')}:elsewhere`,
    ]);
    expect(same.conclusion?.['code']).toBe('firewall.drop');
  });

  test('answers from a file and from standard input', async () => {
    using files = scratch();
    writeFileSync(files.at('answers.json'), '{"goal": "text-message"}');
    expect(await json(['--answers', files.at('answers.json')])).toMatchObject({ status: 1 });
    const piped = startProgram('sh', [
      '-c',
      `echo '[{"step":"goal","value":"text-message"}]' | "${process.execPath}" "${CLI}" guide --answers - --json`,
    ]);
    expect(JSON.parse((await piped.ended).stdout)).toMatchObject({
      conclusion: { code: 'client.unsupported-platform' },
    });
  });

  test('a case is kept, and gone on with', async () => {
    using files = scratch();
    const path = files.at('case.json');
    await json([...describedAs, '--case', path, '--report', recorded('none')]);
    const said = await json(['--case', path, '--answer', 'external=off']);
    expect(said).toMatchObject({ status: 1, conclusion: { code: 'policy.external-access-off' } });
    const kept = parseCase(JSON.parse(readFileSync(path, 'utf8')));
    expect(kept.answers.map(({ step }) => step)).toEqual(['goal', 'client', 'external']);
    expect(kept).toMatchObject({
      runs: [{ place: 'here' }],
      conclusion: { code: 'policy.external-access-off' },
    });
  });

  test('a change an hour ago: wait, and until when', async () => {
    const changed = new Date(Date.now() - 3_600_000).toISOString();
    const args = [
      ...describedAs,
      '--report',
      recorded('none'),
      '--answer',
      'external=on',
      '--answer',
      `changed=${changed}`,
    ];
    const said = await json(args);
    const readyAt = new Date(Date.parse(changed) + 86_400_000).toISOString();
    expect(said).toMatchObject({ status: 0, readyAt, conclusion: { code: 'policy.waiting-period' } });
  });

  test('the answers that say what is on the screen come with it, within 80 columns', async () => {
    const tried = ['run=cannot', 'firewall=none', 'external=on', 'changed=long-ago'];
    const answers = [...describedAs, ...tried.flatMap((answer) => ['--answer', answer])];
    for (const lang of ['en', 'fr']) {
      const { stdout } = await cli(['guide', ...answers, '--lang', lang]);
      expect(stdout.match(/^ {5}│ /gm)?.length).toBeGreaterThan(10);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
    const { stdout } = await cli(['guide', ...answers]);
    expect(stdout).toContain('     │ ✕ Your message could not be sent because of company policy.\n');
  });

  test('an open question: 3', async () => {
    const said = await json([
      '--answer',
      'goal=dont-know',
      '--answer',
      'client=dont-know',
      '--answer',
      'run=cannot',
      '--answer',
      'external=dont-know',
      '--answer',
      'people=dont-know',
      '--answer',
      'changed=dont-know',
      '--answer',
      'firewall=dont-know',
      '--answer',
      'directory=dont-know',
      '--answer',
      'outcome=dont-know',
      '--answer',
      'elsewhere=dont-know',
    ]);
    expect(said).toMatchObject({ status: 3, conclusion: { kind: 'open', question: 'goal' } });
  });

  test('--helpdesk has the number and the sentence to read out, in French too', async () => {
    const { stdout } = await cli(['guide', '--helpdesk', '--lang', 'fr']);
    expect(stdout).toContain('É T A P E   1');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('À lire : « À qui voulez-vous écrire ?');
  });
});

describe.concurrent('callpath guide, refused', () => {
  test.each([
    { why: 'no such step', args: ['--answer', 'weather=rain'], said: 'there is no step "weather"' },
    {
      why: 'no such option',
      args: ['--answer', 'goal=moon'],
      said: '--answer: goal: "moon" is not one of skype',
    },
    { why: 'no value', args: ['--answer', 'goal'], said: 'a value is missing' },
    { why: 'a time that is none', args: ['--answer', 'changed=soon'], said: 'a time like 2026-11-22T09:15Z' },
    { why: 'an address that is none', args: ['--answer', 'contact=ann'], said: 'an address like' },
    { why: 'no such file', args: ['--answers', '/no/such/file'], said: 'no such file' },
    { why: 'no such report', args: ['--report', '/no/such/file:here'], said: 'no such file' },
    { why: 'a report that is a case', args: ['--report', 'package.json'], said: 'not a Callpath report' },
    { why: 'a case that is something else', args: ['--case', 'package.json'], said: 'not a Callpath case' },
    {
      why: 'a case that cannot be written',
      args: ['--case', '/no/such/folder/case.json'],
      said: 'cannot be written',
    },
  ])('$why', async ({ args, said }) => {
    const { status, stdout, stderr } = await cli(['guide', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test('a damaged case stays as it is', async () => {
    using files = scratch();
    writeFileSync(files.at('case.json'), '{"callpathCase": 1, "answers": [');
    const { status, stderr } = await cli([
      'guide',
      '--case',
      files.at('case.json'),
      '--answer',
      'goal=skype',
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/case\.json: line 1.*not JSON/);
    expect(readFileSync(files.at('case.json'), 'utf8')).toBe('{"callpathCase": 1, "answers": [');
  });

  test('nothing is written when an argument is unusable', async () => {
    using files = scratch();
    await cli(['guide', '--case', files.at('case.json'), '--answer', 'goal=skype', '--answer', 'goal=moon']);
    expect(existsSync(files.at('case.json'))).toBe(false);
  });
});

import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCli, startProgram, CLI, type RunningCli } from '../../support/cli.ts';
import { contractReport, fields, list } from '../../support/contract-report.ts';
import { jsonFile } from '../../support/json-file.ts';
import { scratch, type Scratch } from '../../support/scratch.ts';

/** Answers nothing: every name of the catalogue is asked for and waited for. The run then lasts until it is stopped. */
const resolver = createSocket('udp4');
let dns: string;
let files: Scratch;

beforeAll(async () => {
  resolver.bind(0, '127.0.0.1');
  await once(resolver, 'listening');
  dns = `127.0.0.1:${resolver.address().port}`;
  files = scratch();
  writeFileSync(files.at('catalog.json'), JSON.stringify(jsonFile('example-catalog.json')));
});

afterAll(() => {
  resolver.close();
  files[Symbol.dispose]();
});

const argsFor = (json: string): readonly string[] => {
  const network = ['--catalog', files.at('catalog.json'), '--dns', dns, '--proxy', 'direct'];
  return ['run', ...network, '--timeout', '20000', '--json', json];
};

/** Resolves once the run under way waits for its answers. */
async function measuring({ child }: RunningCli): Promise<void> {
  for (let questions = 0; questions < 3; questions += 1) await once(resolver, 'message');
  expect(child.exitCode).toBeNull();
}

describe.runIf(process.platform !== 'win32')('a run that is stopped', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s: within a second, with its report',
    async (signal) => {
      using out = scratch();
      const run = startCli(argsFor(out.at('r.json')));
      await measuring(run);
      const stoppedMs = performance.now();
      run.child.kill(signal);
      const { status, stderr, stdout } = await run.ended;
      expect(performance.now() - stoppedMs).toBeLessThan(1000);
      expect(status).toBe(3);
      expect(stderr).toContain('Stopped before the end');
      expect(stdout).toContain('No verdict');
      const report = contractReport(readFileSync(out.at('r.json'), 'utf8'));
      expect(report).toMatchObject({ verdict: { status: 'inconclusive' }, interrupted: true });
      const outcomes = list(report['observations'], 'observations').map(
        (one) => fields(one, 'one')['outcome'],
      );
      expect(outcomes.length).toBeGreaterThan(0);
      for (const outcome of outcomes) expect(outcome).toEqual({ status: 'skipped', reason: 'cancelled' });
      expect(readdirSync(out.folder)).toEqual(['r.json']);
    },
  );

  test('one Ctrl-C that arrives twice, as npm passes it on, is one', async () => {
    using out = scratch();
    const run = startCli(argsFor(out.at('r.json')));
    await measuring(run);
    run.child.kill('SIGINT');
    run.child.kill('SIGINT');
    setTimeout(() => run.child.kill('SIGINT'), 50);
    expect((await run.ended).status).toBe(3);
    contractReport(readFileSync(out.at('r.json'), 'utf8'));
  });

  test('a whole process group, as a terminal does it', async () => {
    using out = scratch();
    const script = '"$@"; echo "status $?"';
    const shell = ['-c', `trap : INT; ${script}`, 'sh', process.execPath, CLI, ...argsFor(out.at('r.json'))];
    const run = startProgram('sh', shell, {}, true);
    await measuring(run);
    process.kill(-(run.child.pid ?? 0), 'SIGINT');
    expect((await run.ended).stdout).toMatch(/status 3\n$/);
    contractReport(readFileSync(out.at('r.json'), 'utf8'));
  });

  test('what stood in the file is replaced whole', async () => {
    using out = scratch();
    writeFileSync(out.at('r.json'), 'x'.repeat(1_000_000));
    const run = startCli(argsFor(out.at('r.json')));
    await measuring(run);
    expect(readFileSync(out.at('r.json'), 'utf8')).toMatch(/^x{1000000}$/);
    run.child.kill('SIGINT');
    await run.ended;
    contractReport(readFileSync(out.at('r.json'), 'utf8'));
    expect(readdirSync(out.folder)).toEqual(['r.json']);
  });

  test('standard output gets the report, too', async () => {
    const run = startCli(argsFor('-'));
    await measuring(run);
    run.child.kill('SIGINT');
    const { status, stdout } = await run.ended;
    expect(status).toBe(3);
    contractReport(stdout);
  });
});

const shell = (line: string, ...args: readonly string[]): RunningCli =>
  startProgram('sh', ['-c', `("$@"; echo "status $?" >&2) ${line}`, 'sh', process.execPath, CLI, ...args]);

describe.runIf(process.platform !== 'win32')('a reader that has seen enough', () => {
  test('is no error: the exit status is that of the command', async () => {
    using out = scratch();
    const { stdout, stderr } = await shell(
      '| head -1',
      'practice',
      'firewall-reject',
      '--json',
      out.at('r.json'),
    ).ended;
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/status 1\n$/);
    contractReport(readFileSync(out.at('r.json'), 'utf8'));
  });

  test('has closed everything: the program ends all the same', async () => {
    const { status } = await shell('2>&1 | true', 'practice', 'none').ended;
    expect(status).toBe(0);
  });

  test.runIf(process.platform === 'linux')('a full disk is an error', async () => {
    const { stderr } = await shell('> /dev/full', 'explain').ended;
    expect(stderr).toBe('callpath: stdout: -: cannot be written (ENOSPC)\nstatus 2\n');
  });
});

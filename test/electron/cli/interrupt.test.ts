import { EventEmitter, once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import type { Answer } from 'dns-packet';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startCli, startProgram, CLI, type RunningCli } from '../../support/cli.ts';
import { contractReport, fields, list } from '../../support/contract-report.ts';
import { a, answerTo, dnsServer, type Asked } from '../../support/dns-server.ts';
import { httpServer } from '../../support/http-server.ts';
import { jsonFile } from '../../support/json-file.ts';
import { scratch, type Scratch } from '../../support/scratch.ts';
import { silentServer } from '../../support/tcp-server.ts';

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

const addressOf = ({ name, type }: Asked): Answer[] => (type === 'A' ? [a(name, '127.0.0.1')] : []);

function catalogOf(
  probe: readonly { readonly host: string; readonly port: number; readonly as: string }[],
): object {
  const title = { en: 'Test', fr: 'Essai' };
  const set = { id: 1, serviceArea: 'Skype', serviceAreaDisplayName: 'Skype', expressRoute: false };
  return {
    callpathCatalog: 1,
    id: 'test',
    version: '1',
    title,
    source: 'a test',
    controls: { http: [], tls: [], resolvers: [], stun: [] },
    profiles: [{ id: 'test', title, sets: [1], srv: [] }],
    endpointSets: [{ ...set, category: 'Allow', required: true, feature: 'im', probe }],
  };
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

  test('what was measured until then is kept', async () => {
    using out = scratch();
    const names = await dnsServer((asked) => [{ bytes: answerTo(asked, addressOf(asked)) }]);
    onTestFinished(() => names[Symbol.asyncDispose]());
    const silent = await silentServer();
    const web = new EventEmitter();
    const measured = once(web, 'answered');
    // The connection goes down when the probe has its answer.
    const { port } = await httpServer((request, response) => {
      request.socket.once('close', () => setImmediate(() => web.emit('answered')));
      response.end('hello');
    });
    const catalog = catalogOf([
      { host: 'web.test', port, as: 'http' },
      { host: 'silent.test', port: silent.port, as: 'https' },
    ]);
    writeFileSync(out.at('catalog.json'), JSON.stringify(catalog));
    const place = ['--catalog', out.at('catalog.json'), '--dns', names.resolver, '--proxy', 'direct'];
    const run = startCli(['run', ...place, '--timeout', '20000', '--json', out.at('r.json')]);
    await measured;
    run.child.kill('SIGINT');
    expect((await run.ended).status).toBe(3);
    const report = contractReport(readFileSync(out.at('r.json'), 'utf8'));
    expect(report['verdict']).toMatchObject({ status: 'inconclusive' });
    expect(report['observations']).toContainEqual(
      expect.objectContaining({ kind: 'http', outcome: expect.objectContaining({ status: 'ok' }) }),
    );
    expect(report['observations']).toContainEqual(
      expect.objectContaining({ kind: 'http', outcome: { status: 'skipped', reason: 'cancelled' } }),
    );
  });

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

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPractice, type PracticeNetwork } from '../../../electron/practice/practice.ts';
import { cli } from '../../support/cli.ts';
import { contractReport, fields, list } from '../../support/contract-report.ts';
import { scratch, type Scratch } from '../../support/scratch.ts';

/** The practice network as any network: a catalogue, a resolver and a root, named on the command line. */
let network: PracticeNetwork;
let files: Scratch;
let options: readonly string[];

beforeAll(async () => {
  network = await startPractice('certificate-expired');
  files = scratch();
  writeFileSync(files.at('catalog.json'), JSON.stringify(network.catalog));
  writeFileSync(files.at('ca.pem'), network.caPem);
  const dns = network.resolvers.flatMap((resolver) => ['--dns', resolver]);
  options = ['--catalog', files.at('catalog.json'), '--ca', files.at('ca.pem'), '--proxy', 'direct', ...dns];
});

afterAll(async () => {
  await network.close();
  files[Symbol.dispose]();
});

describe.concurrent('callpath run', () => {
  test('--json - prints the report and nothing else, as the contract describes it', async () => {
    const more = [
      '--label',
      'Café 1',
      '--timeout',
      '1500',
      '--concurrency',
      '8',
      '--sip-domain',
      'Contoso.example',
    ];
    const { status, stdout, stderr } = await cli(['run', ...options, ...more, '--json', '-']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const report = contractReport(stdout);
    expect(report['label']).toBe('Café 1');
    expect(report['profile']).toBe('practice');
    expect(report['catalog']).toMatchObject({ id: 'practice', version: '1' });
    expect(report['options']).toMatchObject({
      proxy: 'direct',
      timeoutMs: 1500,
      concurrency: 8,
      lang: 'en',
      redacted: false,
      sipDomains: ['contoso.example'],
      dns: network.resolvers,
    });
    const [finding] = list(report['findings'], 'findings').map((one) => fields(one, 'finding'));
    expect(finding).toMatchObject({ code: 'tls.certificate-invalid', details: { reason: 'expired' } });
    expect(report['verdict']).toMatchObject({ status: 'blocked', primary: finding?.['id'] });
    expect(fields(report['environment'], 'environment')['trustStore']).toMatchObject({
      extra: expect.any(Number),
    });
  });

  test('prints verdict, findings, table, in this order, without colour or progress', async () => {
    const { status, stdout, stderr } = await cli(['run', ...options]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    const verdict = stdout.indexOf('cannot');
    const finding = stdout.indexOf('tls.certificate-invalid');
    const table = stdout.lastIndexOf('login.identity.example');
    expect([verdict, finding, table]).toEqual([verdict, finding, table].toSorted((a, b) => a - b));
    expect(verdict).toBeGreaterThanOrEqual(0);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('writes every format at once, names each, and leaves nothing else behind', async () => {
    using out = scratch();
    const paths = ['json', 'html', 'csv', 'md', 'junit'].map((format) => [
      `--${format}`,
      out.at(`r.${format}`),
    ]);
    const { status, stderr } = await cli(['run', ...options, '--lang', 'fr', ...paths.flat()]);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(5);
    expect(readdirSync(out.folder).toSorted()).toEqual(['r.csv', 'r.html', 'r.json', 'r.junit', 'r.md']);
    const report = contractReport(readFileSync(out.at('r.json'), 'utf8'));
    expect(report['options']).toMatchObject({ lang: 'fr' });
    expect(readFileSync(out.at('r.html'), 'utf8')).toContain('lang="fr"');
  });

  test('--quiet leaves standard error empty', async () => {
    using out = scratch();
    const { stderr } = await cli(['run', ...options, '--quiet', '--md', out.at('r.md')]);
    expect(stderr).toBe('');
  });

  test('a profile that is named is measured', async () => {
    const { stdout } = await cli(['run', ...options, '--profile', 'practice', '--csv', '-']);
    expect(stdout).toContain('login.identity.example');
  });
});

test('exit status 0 when everything required is reachable', async () => {
  const { status, stdout, stderr } = await cli(['practice', 'none', '--json', '-']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const report = contractReport(stdout);
  expect(report).toMatchObject({ verdict: { status: 'reachable', primary: null }, findings: [] });
});

describe.concurrent('callpath guide --measure', () => {
  test('measures for the case, and concludes from it', async () => {
    using cases = scratch();
    const answers = ['--answer', 'goal=other-organisation', '--answer', 'client=teams'];
    const args = [
      'guide',
      ...options,
      ...answers,
      '--case',
      cases.at('case.json'),
      '--measure',
      '--label',
      'Office',
    ];
    const { status, stdout } = await cli(args);
    const kept: { readonly runs: readonly { readonly report: object }[] } = JSON.parse(
      readFileSync(cases.at('case.json'), 'utf8'),
    );
    expect(kept.runs).toMatchObject([
      {
        place: 'here',
        label: 'Office',
        report: { guide: { answers: [{ step: 'goal' }, { step: 'client' }] } },
      },
    ]);
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('tls.certificate-invalid'),
    });
  });
});

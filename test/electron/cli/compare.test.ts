import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../shared/export/json.ts';
import { en } from '../../../shared/messages/en.ts';
import type { Report } from '../../../shared/model/report.ts';
import { rejudge } from '../../../shared/report.ts';
import { cli } from '../../support/cli.ts';
import { fields, list } from '../../support/contract-report.ts';
import { PAYLOAD } from '../../support/hostile-report.ts';
import { refusalOf } from '../../support/refusal.ts';
import { readRecorded } from '../../support/replay/folders.ts';
import { scratch } from '../../support/scratch.ts';

const recorded = (name: string, label: string): Report => ({ ...rejudge(readRecorded(name), en), label });
const DROPPED = recorded('drop-port', 'Office');
const HEALTHY = recorded('healthy', 'Café');

/** Two reports in files of their own, and how to name them. */
function files(a: Report | string, b: Report | string) {
  const folder = scratch();
  const [first, second] = [folder.at('a.json'), folder.at('b.json')];
  writeFileSync(first, typeof a === 'string' ? a : renderJson(a));
  writeFileSync(second, typeof b === 'string' ? b : renderJson(b));
  return { folder, first, second, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

const nasty = (label: string, report: Report): Report => ({
  ...report,
  label: `${label}${PAYLOAD}`,
  profile: PAYLOAD,
  catalog: { id: PAYLOAD, version: PAYLOAD },
  findings: report.findings.map((finding) => ({ ...finding, code: PAYLOAD, title: PAYLOAD })),
});

const codesIn = (text: string): readonly unknown[] =>
  list(fields(JSON.parse(text), 'comparison')['findings'], 'findings').map(
    (finding) => fields(finding, 'finding')['code'],
  );

describe.concurrent('callpath compare', () => {
  test('says the root difference first, and exits with 1', async () => {
    using two = files(DROPPED, HEALTHY);
    const { status, stdout, stderr } = await cli(['compare', two.first, two.second]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('✕ Only in “Office”: A firewall discards TCP port 5061.');
    for (const word of ['What this proves', 'What this does not prove', 'compare.this-network', '5061/tcp'])
      expect(stdout).toContain(word);
  });

  test.each([
    { why: 'nothing is wrong in either', a: recorded('far', 'Office'), b: HEALTHY, expected: 0 },
    { why: 'both have the same', a: DROPPED, b: recorded('drop-port', 'Café'), expected: 0 },
    { why: 'the second has a problem', a: HEALTHY, b: DROPPED, expected: 1 },
    { why: 'one is only worse', a: recorded('media-loss-10', 'Train'), b: HEALTHY, expected: 0 },
    { why: 'its own firewall stops it', a: recorded('host-drops-port', 'Office'), b: HEALTHY, expected: 1 },
  ])('exits with $expected where $why', async ({ a, b, expected }) => {
    using two = files(a, b);
    expect((await cli(['compare', two.first, two.second])).status).toBe(expected);
  });

  test('--redact: what is this network’s own is the same placeholder on both sides, and the answer stays', async () => {
    const person = 'ann.lee@contoso.example';
    using two = files({ ...DROPPED, label: `Office of ${person}` }, { ...HEALTHY, label: `Café, ${person}` });
    const [plain, shown] = await Promise.all([
      cli(['compare', two.first, two.second, '--json', '-']),
      cli(['compare', two.first, two.second, '--json', '-', '--redact']),
    ]);
    expect(plain.stdout).toContain(person);
    expect(shown.stdout).not.toContain(person);
    expect(new Set(shown.stdout.match(/user-\d+/g)).size).toBe(1);
    expect(shown.stderr).not.toBe('');
    expect({ status: shown.status, codes: codesIn(shown.stdout) }).toEqual({
      status: plain.status,
      codes: codesIn(plain.stdout),
    });
  });

  test('writes one document to standard output, and nothing else', async () => {
    using two = files(DROPPED, HEALTHY);
    const { status, stdout } = await cli(['compare', two.first, two.second, '--json', '-']);
    const document = fields(JSON.parse(stdout), 'comparison');
    expect({ status, version: document['callpathComparison'] }).toEqual({ status: 1, version: 1 });
    const [finding] = list(document['findings'], 'findings').map((one) => fields(one, 'finding'));
    expect(finding).toMatchObject({ code: 'compare.this-network', severity: 'problem' });
    expect(fields(document['root'], 'root')).toMatchObject({ in: 'a', code: 'firewall.drop', layer: 'tcp' });
    const [first] = list(document['endpoints'], 'endpoints').map((one) => fields(one, 'endpoint'));
    expect(first).toMatchObject({
      host: 'sipfed.contoso-online.test',
      port: 5061,
      outcome: 'fails-only-in-a',
      a: { state: 'failed', layers: { dns: 'ok', tcp: 'failed' }, failure: { code: 'timeout' } },
      b: { state: 'ok' },
    });
  });

  test('writes it to a file as well, in the language asked for', async () => {
    using two = files(DROPPED, HEALTHY);
    const path = two.folder.at('c.json');
    const { stdout } = await cli(['compare', two.first, two.second, '--json', path, '--lang', 'fr']);
    expect(stdout).toContain('Ce que cela ne prouve pas');
    const document = fields(JSON.parse(readFileSync(path, 'utf8')), 'comparison');
    expect(document['summary']).toBe(
      'Seulement dans «\u202FOffice\u202F»\u00A0: Un pare-feu bloque en silence le port TCP 5061.',
    );
  });

  test('nothing in a file reaches the terminal as a command', async () => {
    using two = files(nasty('a', DROPPED), nasty('b', HEALTHY));
    for (const more of [[], ['--json', '-']]) {
      const { status, stdout } = await cli(['compare', two.first, two.second, ...more]);
      expect(status).toBe(1);
      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E\u200B]/u);
    }
  });

  test.each([
    { why: 'not JSON', a: '{', b: HEALTHY, says: /^A\.json: .*a\.json: line 1, column 2: not JSON$/ },
    {
      why: 'a newer report',
      a: HEALTHY,
      b: '{"callpathReport":2}',
      says: /^B\.json: .*b\.json: callpathReport: /,
    },
    {
      why: 'a damaged report',
      a: HEALTHY,
      b: renderJson(HEALTHY).replace('"status":"ok"', '"status":"fine"'),
      says: /^B\.json: .*b\.json: observations\[0\]\.outcome/,
    },
  ])('a file that cannot be used is named, and the place in it: $why', async ({ a, b, says }) => {
    using two = files(a, b);
    expect(await refusalOf(['compare', two.first, two.second])).toMatch(says);
  });

  test('arguments that are missing or too many are named', async () => {
    using two = files(DROPPED, HEALTHY);
    expect(await refusalOf(['compare'])).toMatch(/^A\.json/);
    expect(await refusalOf(['compare', two.first])).toMatch(/^B\.json/);
    expect(await refusalOf(['compare', two.first, two.folder.at('none.json')])).toMatch(/no such file$/);
    const nowhere = two.folder.at('no/such/folder.json');
    expect(await refusalOf(['compare', two.first, two.second, '--json', nowhere])).toMatch(/^--json: /);
  });
});

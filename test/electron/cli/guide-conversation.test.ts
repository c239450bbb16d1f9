import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CaseFile } from '../../../electron/cli/guide-case.ts';
import { converse } from '../../../electron/cli/guide-conversation.ts';
import { parseCase } from '../../../shared/guide/case-schema.ts';
import { en } from '../../../shared/messages/en.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { scratch } from '../../support/scratch.ts';

const REPORT = fileURLToPath(new URL('../../support/reports/firewall-drop.json', import.meta.url));

/** Types a line each time something is asked; what was printed, the exit status, and the case as it is in the file. */
async function talk(path: string, typed: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = '';
  const left = [...typed];
  output.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!/(?:> |: )$/.test(text)) return;
    const line = left.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  const file = await CaseFile.open(path, en, new Date().toISOString());
  const means = { helpdesk: false, measure: () => Promise.resolve(RECORDED.none), input, output };
  const status = await converse(file, means, en);
  return { status, said, left, kept: parseCase(JSON.parse(readFileSync(path, 'utf8'))) };
}

test('numbers choose, ? is not known, b goes back, q pauses and the case is kept', async () => {
  using files = scratch();
  const path = files.at('case.json');
  const first = await talk(path, ['3', 'b', '9', '3', '?', 'q']);
  expect(first).toMatchObject({ status: 0, left: [] });
  expect(first.said).toContain('“9” is not among the answers');
  expect(first.said).toContain('Paused.');
  expect(first.kept.answers.map(({ step, value }) => `${step}=${value}`)).toEqual([
    'goal=other-organisation',
    'client=dont-know',
  ]);
  // Another day: a report is loaded, and explains it.
  const second = await talk(path, ['l', REPORT]);
  expect(second).toMatchObject({ status: 1, left: [], kept: { conclusion: { code: 'firewall.drop' } } });
  expect(second.said).toContain('Conclusion');
});

test('measures when asked to, and goes on with what that says', async () => {
  using files = scratch();
  const { status, said, kept } = await talk(files.at('case.json'), ['3', '1', 'r', '4']);
  expect(status).toBe(1);
  expect(said).toContain('Contact with people outside is switched off');
  expect(kept).toMatchObject({ runs: [{ place: 'here', report: { id: RECORDED.none.id } }] });
});

test('nothing to go back to, and a report that cannot be read, are said and asked again', async () => {
  using files = scratch();
  const { said, status } = await talk(files.at('case.json'), ['b', '3', '1', 'l', '/no/such/report', 'q']);
  expect(said).toContain('This is the first step.');
  expect(said).toContain('no such file');
  expect(status).toBe(0);
});

test('a line that is closed is a pause', async () => {
  using files = scratch();
  expect(await talk(files.at('case.json'), ['3'])).toMatchObject({
    status: 0,
    kept: { answers: [{ step: 'goal' }] },
  });
});

import { expect, test } from 'vitest';
import { comparedFindings } from '../../../../renderer/views/history/compared-findings.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';

const before = RECORDED['firewall-drop'];
const [finding] = before.findings;

test('a judgement that says the same under other ids has nothing of its own', () => {
  const now = { ...before, findings: before.findings.map((one) => ({ ...one, id: `again-${one.id}` })) };
  expect(comparedFindings(now, before).map(({ isOnlyHere }) => isOnlyHere)).toEqual(
    before.findings.map(() => false),
  );
});

test('the same code elsewhere is another finding; what is not said any more is only there', () => {
  const now = { ...before, findings: [{ ...finding!, title: 'A firewall discards TCP port 5061' }] };
  expect(comparedFindings(now, before).map(({ isOnlyHere }) => isOnlyHere)).toEqual([true]);
  expect(comparedFindings(before, { ...before, findings: [] })[0]?.isOnlyHere).toBe(true);
});

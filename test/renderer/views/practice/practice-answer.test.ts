import { expect, test } from 'vitest';
import { faultChoices, surpriseAmong } from '../../../../renderer/views/practice/fault-choices.ts';
import { judgeAnswer } from '../../../../renderer/views/practice/practice-answer.ts';
import { messagesFor } from '../../../../shared/messages/index.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import { PRACTICE_FAULT_IDS } from '../../../../shared/model/practice-fault.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';

const [drop] = RECORDED['firewall-drop'].findings;
if (drop === undefined) throw new Error('no finding');
const [portal] = RECORDED['captive-portal'].findings;
if (portal === undefined) throw new Error('no finding');
const note: Finding = { ...portal, severity: 'info' };

test.each([
  { fault: 'firewall-drop', findings: [drop], interrupted: false, verdict: 'named' },
  { fault: 'firewall-drop', findings: [drop, note], interrupted: false, verdict: 'named' },
  { fault: 'firewall-drop', findings: [drop, portal], interrupted: false, verdict: 'named-more' },
  { fault: 'firewall-drop', findings: [portal], interrupted: false, verdict: 'missed' },
  { fault: 'firewall-drop', findings: [], interrupted: true, verdict: 'stopped' },
  { fault: 'firewall-drop', findings: [drop], interrupted: true, verdict: 'named' },
  { fault: 'none', findings: [], interrupted: false, verdict: 'named-nothing' },
  { fault: 'none', findings: [note], interrupted: false, verdict: 'named-nothing' },
  { fault: 'none', findings: [drop], interrupted: false, verdict: 'false-alarm' },
  { fault: 'none', findings: [], interrupted: true, verdict: 'stopped' },
] as const)('$fault, $findings.length findings, stopped: $interrupted → $verdict', (row) => {
  expect(judgeAnswer(row.fault, row)).toBe(row.verdict);
});

test.each(['en', 'fr'] as const)(
  'complaints stand in the order of the alphabet, the healthy network first (%s)',
  (lang) => {
    const { practice } = messagesFor(lang);
    const [first, ...others] = faultChoices(PRACTICE_FAULT_IDS, practice, lang);
    expect(first).toBe('none');
    expect(others).toHaveLength(PRACTICE_FAULT_IDS.length - 1);
    const titles = others.map((id) => practice[id].title);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator(lang).compare));
  },
);

test('every fault may be the surprise, the healthy network among them', () => {
  const faults = ['none', 'unstable', 'sip-closed'] as const;
  expect([0, 0.34, 0.99].map((x) => surpriseAmong(faults, () => x))).toEqual(faults);
  expect(surpriseAmong([], () => 0)).toBeUndefined();
});

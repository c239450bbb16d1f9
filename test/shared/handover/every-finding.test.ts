import { describe, expect, test } from 'vitest';
import { askedBy } from '../../../shared/handover/asked-by.ts';
import { sheetMarkdown } from '../../../shared/handover/sheet-markdown.ts';
import { sheetText } from '../../../shared/handover/sheet-text.ts';
import { sheetOfFinding, sheetsOf } from '../../../shared/handover/sheet.ts';
import { TEAMS } from '../../../shared/handover/team.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Lang } from '../../../shared/messages/messages.ts';
import { rejudge, say } from '../../../shared/report.ts';
import { isRecorded, readRecorded, recordedNames } from '../../support/replay/folders.ts';
import { brokenReport } from '../../support/sample-report.ts';
import { FACTS } from '../messages/facts.ts';
import { faultsOf } from '../messages/faults.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];
/** What a missing value leaves behind. */
const HOLES = /undefined|(?<!\/dev\/)\bnull\b|\[object|NaN|\(\)| ,/;

/** What a comparison finds leads to the findings of its reports, and is in none of them. */
const REPORTED = FACTS.filter(({ given }) => !given.code.startsWith('compare.'));
/** What only answers tell, and no recorded network. */
const isAnswered = (code: string): boolean => /^(policy|client|contact)\./.test(code);

describe.each(LANGS)('every finding that is known, %s', (lang) => {
  const messages = messagesFor(lang);

  test.each(REPORTED)('$given.code, $why: one clean sentence', ({ given }) => {
    const finding = say(given, messages);
    const sheet = sheetOfFinding(finding, { ...brokenReport, findings: [finding] }, messages);
    const [item] = sheet?.items ?? [];
    expect(faultsOf(lang, item?.ask ?? '')).toEqual([]);
    expect(item?.ask).toMatch(/^\p{Lu}[^]{20,}\.$/u);
    expect(sheetText(sheet!, messages)).not.toMatch(HOLES);
  });
});

describe('every recorded network', () => {
  const asked = new Set<string>();

  test.each(recordedNames().filter(isRecorded))('%s: each finding asks somebody for something', (name) => {
    for (const lang of LANGS) {
      const messages = messagesFor(lang);
      const report = rejudge(readRecorded(name), messages);
      const sheets = sheetsOf(report, messages);
      const items = sheets.flatMap((sheet) => sheet.items);
      expect(items.map(({ finding }) => finding.id).toSorted()).toEqual(
        report.findings.map(({ id }) => id).toSorted(),
      );
      for (const sheet of sheets) {
        for (const text of [sheetText(sheet, messages), sheetMarkdown(sheet, messages)])
          expect(text).not.toMatch(HOLES);
      }
      for (const { finding, ask, seen, rows } of items) {
        asked.add(finding.code);
        expect(faultsOf(lang, ask.replaceAll(/[\da-f:]*::[\da-f:]*/g, 'x')), ask).toEqual([]);
        expect(rows.map(({ key }) => key)).toContain('reason');
        if (finding.evidence.length > 0) expect(seen.length).toBeGreaterThan(0);
      }
    }
  });

  test('together they hold every code and every team', () => {
    const codes = new Set(REPORTED.map(({ given }) => given.code));
    expect([...codes].filter((code) => !asked.has(code) && !isAnswered(code))).toEqual([]);
    const teams = new Set([...codes].map((code) => askedBy({ ...brokenReport.findings[0]!, code })?.team));
    expect(TEAMS.filter((team) => !teams.has(team))).toEqual([]);
  });
});

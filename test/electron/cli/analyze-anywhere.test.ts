import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../shared/export/json.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import type { Report } from '../../../shared/model/report.ts';
import { rejudge } from '../../../shared/report.ts';
import { cli } from '../../support/cli.ts';
import { readRecorded } from '../../support/replay/folders.ts';
import { scratch } from '../../support/scratch.ts';

/** A verdict of each kind, and rules that read dates. */
const NAMES = ['healthy', 'certificate-expired', 'drop-relay', 'no-route', 'proxy-denies-host'];
const PLACES = [
  { TZ: 'UTC', LANG: 'C.UTF-8' },
  { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'fr_CA.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];

/** What a server says is hostile: a date that only this computer's zone could complete. */
const withoutZones = (report: Report): Report =>
  parseReport(JSON.parse(renderJson(report).replaceAll(/("date":"[^"]*) GMT"/g, '$1"')));

describe('callpath analyze says the same to the byte', () => {
  test.each([
    ...NAMES.map((name) => ({ what: name, report: readRecorded(name) })),
    { what: 'servers whose clock names no zone', report: withoutZones(readRecorded('healthy')) },
  ])('$what, wherever it is judged', async ({ report }) => {
    using folder = scratch();
    const file = folder.at('report.json');
    writeFileSync(file, renderJson(report));
    for (const messages of [en, fr]) {
      const expected = renderJson(rejudge(report, messages));
      for (const env of PLACES) {
        const args = ['analyze', file, '--json', '-', '--lang', messages.lang];
        expect((await cli(args, { env })).stdout).toBe(expected);
      }
    }
  });
});

import * as z from 'zod';
import { BadParams, type Channel } from './channel.ts';
import { Refused } from './refused.ts';
import { label, settingsSchema, shortName, sipDomains } from '../store/settings-schema.ts';
import type { CallName, FileText } from '../../shared/api/diagnostics-api.ts';
import { ALLOWLIST_FORMATS } from '../../shared/allowlist/allowlist.ts';
import { MAX_CASE_LINE, MAX_CASE_TEXT } from '../../shared/api/cases.ts';
import { EXPORT_FORMATS } from '../../shared/api/runs.ts';
import { MAX_LABEL, MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { isAnswer } from '../../shared/guide/answers.ts';
import { STEP_IDS } from '../../shared/guide/step.ts';
import { TEAMS } from '../../shared/handover/team.ts';
import { PRACTICE_FAULT_IDS } from '../../shared/model/practice-fault.ts';
import { printable } from '../../shared/model/printable.ts';

/** A file name's own bound on every system, and some. */
const MAX_ID = 300;
const MAX_IDS = 100_000;
const MAX_COPIED = 4 * 1024 * 1024;
const MAX_URL = 8_192;
/** A list of domains may be long. */
const MAX_ANSWER = 20_000;

const id = z.string().min(1).max(MAX_ID);
const ids = z.strictObject({ ids: z.array(id).max(MAX_IDS) });
const oneId = z.strictObject({ id });
const written = label.transform((text) => printable(text, MAX_LABEL));

const caseId = z.uuid();
const oneCase = z.strictObject({ id: caseId });
const place = z.enum(['here', 'elsewhere']);
const step = z.enum(STEP_IDS);
const caseLine = z
  .string()
  .max(MAX_CASE_LINE)
  .transform((text) => printable(text, MAX_CASE_LINE));
/** Lines are kept in what somebody wrote down; what must not be shown is taken out. */
const caseText = z
  .string()
  .max(MAX_CASE_TEXT)
  .transform((text) =>
    text
      .split('\n')
      .map((line) => printable(line, MAX_CASE_TEXT))
      .join('\n'),
  );
const caseWords = { title: caseLine, reportedBy: caseLine, reported: caseText };

const runRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('check'),
    catalogId: shortName.nullable(),
    profile: shortName,
    sipDomains,
    label: written,
    forCase: z.strictObject({ id: caseId, place }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('practice'), fault: z.enum(PRACTICE_FAULT_IDS) }),
]);

/** An answer is one that its step takes. */
const answerToStep = z
  .strictObject({ id: caseId, step, value: z.string().max(MAX_ANSWER) })
  .refine((given) => isAnswer(given.step, given.value));

function parser<T>(schema: z.ZodType<T>): (params: unknown) => T {
  return (params) => {
    const parsed = schema.safeParse(params);
    if (!parsed.success) throw new BadParams();
    return parsed.data;
  };
}

const MEGABYTE = 1024 * 1024;
const anyFile = parser(z.strictObject({ name: z.string().max(4_096), text: z.string() }));

/** A file that the page has read: too large a one is the person's to hear of, and no mistake. */
function file(maxMegabytes: number): (params: unknown) => FileText {
  return (params) => {
    const { name, text } = anyFile(params);
    const shown = printable(name, 200);
    // One UTF-16 unit is at least one byte of the file; only near the bound is it worth counting.
    const tooLarge =
      text.length > maxMegabytes * MEGABYTE ||
      (text.length * 3 > maxMegabytes * MEGABYTE && Buffer.byteLength(text) > maxMegabytes * MEGABYTE);
    if (tooLarge) throw new Refused({ code: 'too-large', file: shown, maxMegabytes });
    return { name: shown, text: text.startsWith('\uFEFF') ? text.slice(1) : text };
  };
}

/** The address as the browser would open it. */
const link = z
  .string()
  .max(MAX_URL)
  .transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '')
      return url.href;
    context.addIssue('not a web address');
    return z.NEVER;
  });

const forCase = parser(z.strictObject({ id: caseId, place, name: z.string().max(4_096), text: z.string() }));
const caseReport: Channel<'loadCaseReport'>['parse'] = (params) => {
  const { id: of, place: where, name, text } = forCase(params);
  return { id: of, place: where, ...file(MAX_MEGABYTES.report)({ name, text }) };
};

const nothing = parser(z.null());

/** What each call takes, and nothing else. */
export const parsers: { readonly [N in CallName]: Channel<N>['parse'] } = {
  hello: nothing,
  startRun: parser(runRequest),
  stopRun: nothing,
  listReports: nothing,
  openReport: parser(oneId),
  judgeAgain: parser(oneId),
  keepJudgement: parser(oneId),
  renameReport: parser(z.strictObject({ id, label: written })),
  deleteReports: parser(ids),
  restoreReports: parser(ids),
  importReport: file(MAX_MEGABYTES.report),
  // Who does not say gets the file that may be shown to others.
  exportReport: parser(
    z.strictObject({ id, format: z.enum(EXPORT_FORMATS), redact: z.boolean().default(true) }),
  ),
  previewRedaction: parser(oneId),
  exportSheet: parser(z.strictObject({ id, team: z.enum(TEAMS), redact: z.boolean().default(true) })),
  listCases: nothing,
  createCase: parser(z.strictObject(caseWords)),
  openCase: parser(oneCase),
  describeCase: parser(z.strictObject({ id: caseId, ...caseWords })),
  answerCase: parser(answerToStep),
  takeBackAnswer: parser(z.strictObject({ id: caseId, step })),
  loadCaseReport: caseReport,
  takeCaseReport: parser(z.strictObject({ id: caseId, place, reportId: id })),
  openCaseRun: parser(z.strictObject({ id: caseId, reportId: id })),
  removeCaseRun: parser(z.strictObject({ id: caseId, reportId: id })),
  deleteCase: parser(oneCase),
  restoreCase: parser(oneCase),
  importCase: file(MAX_MEGABYTES.case),
  previewCaseRedaction: parser(oneCase),
  exportCase: parser(z.strictObject({ id: caseId, redact: z.boolean().default(true) })),
  openCatalog: parser(z.strictObject({ id: shortName.nullable() })),
  importCatalog: file(MAX_MEGABYTES.catalog),
  removeCatalog: parser(z.strictObject({ id: shortName })),
  checkForUpdate: nothing,
  applyUpdate: parser(z.strictObject({ version: z.string().min(1).max(40) })),
  saveAllowlist: parser(
    z.strictObject({
      catalogId: shortName.nullable(),
      profile: shortName.nullable(),
      sipDomains,
      requiredOnly: z.boolean(),
      format: z.enum(ALLOWLIST_FORMATS),
    }),
  ),
  saveSettings: parser(settingsSchema),
  chooseFolder: nothing,
  checkRoots: file(MAX_MEGABYTES.roots),
  copyText: parser(z.strictObject({ text: z.string().max(MAX_COPIED) })),
  openLink: parser(z.strictObject({ url: link })),
  licences: nothing,
};

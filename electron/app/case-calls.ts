import { randomUUID } from 'node:crypto';
import type { Channels } from './channel.ts';
import type { Host } from './host.ts';
import { parsers } from './parsers.ts';
import type { RunToPrepare } from './prepare-run.ts';
import { redactedCaseHere } from './redacted-here.ts';
import { Refused } from './refused.ts';
import type { ReportTexts } from './report-texts.ts';
import type { SavedReports } from './saved-report.ts';
import type { CaseStore } from '../store/case-store.ts';
import { parseJson } from '../store/parse-json.ts';
import { TOOL } from '../version.ts';
import type { OpenCase } from '../../shared/api/cases.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { RunRequest } from '../../shared/api/runs.ts';
import { inFileName } from '../../shared/export/file-name.ts';
import { renderCase } from '../../shared/guide/case-json.ts';
import {
  addRun,
  answer,
  concluded,
  newCase,
  removeRun,
  reportGuideOf,
  takeBack,
  type Case,
} from '../../shared/guide/case.ts';
import { openedCase, summaryOfCase } from '../../shared/guide/case-views.ts';
import type { Place } from '../../shared/guide/facts.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';

type CaseCallName =
  | 'listCases'
  | 'createCase'
  | 'openCase'
  | 'describeCase'
  | 'answerCase'
  | 'takeBackAnswer'
  | 'loadCaseReport'
  | 'takeCaseReport'
  | 'openCaseRun'
  | 'removeCaseRun'
  | 'deleteCase'
  | 'restoreCase'
  | 'importCase'
  | 'previewCaseRedaction'
  | 'exportCase';

export interface CaseTools {
  readonly cases: CaseStore;
  readonly texts: ReportTexts;
  readonly saved: SavedReports;
  readonly host: Pick<Host, 'deliver'>;
  readonly messages: () => Messages;
  readonly tell: (event: HostEvent) => void;
  /** A request for a run, with the answers of the case that it is made for. */
  readonly withAnswers: (request: RunRequest) => Promise<RunToPrepare>;
}

export const timeNow = (): string => new Date().toISOString();

/** The guided test: what the page may do with cases. */
export function caseCalls({
  cases,
  texts,
  saved,
  host,
  messages,
  tell,
}: CaseTools): Pick<Channels, CaseCallName> {
  const opened = (held: Case): OpenCase => openedCase(held, timeNow(), messages());
  const changed = (): void => tell({ type: 'cases-changed' });

  /** Changes a case, with the conclusion that follows now. @throws {Refused} */
  const change = async (id: string, how: (held: Case, now: string) => Case): Promise<OpenCase> => {
    const now = timeNow();
    const held = await cases.update(id, (before) => concluded(how(before, now), now, messages()));
    changed();
    return opened(held);
  };

  const withReport = (id: string, place: Place, report: Report): Promise<OpenCase> =>
    change(id, (held, now) => addRun(held, { place, label: report.label, addedAt: now, report }));

  return {
    listCases: {
      parse: parsers.listCases,
      run: async () => (await cases.list()).map((held) => summaryOfCase(held, timeNow())),
    },
    createCase: {
      parse: parsers.createCase,
      async run(words) {
        const held = newCase({ tool: TOOL, id: randomUUID(), now: timeNow(), ...words });
        const added = await cases.add(held, randomUUID);
        changed();
        return opened(added);
      },
    },
    openCase: { parse: parsers.openCase, run: async ({ id }) => opened(await cases.read(id)) },
    describeCase: {
      parse: parsers.describeCase,
      run: ({ id, ...words }) => change(id, (held, now) => ({ ...held, ...words, updatedAt: now })),
    },
    answerCase: {
      parse: parsers.answerCase,
      run: ({ id, step, value }) => change(id, (held, now) => answer(held, step, value, now)),
    },
    takeBackAnswer: {
      parse: parsers.takeBackAnswer,
      run: ({ id, step }) => change(id, (held, now) => takeBack(held, step, now)),
    },
    loadCaseReport: {
      parse: parsers.loadCaseReport,
      run: async ({ id, place, ...file }) => withReport(id, place, await texts.parse(file)),
    },
    takeCaseReport: {
      parse: parsers.takeCaseReport,
      run: async ({ id, place, reportId }) => withReport(id, place, await saved.read(reportId)),
    },
    openCaseRun: {
      parse: parsers.openCaseRun,
      async run({ id, reportId }) {
        const run = (await cases.read(id)).runs.find(({ report }) => report.id === reportId);
        if (run === undefined) throw new Refused({ code: 'no-such-report' });
        const { summary, problem } = await saved.keep(run.report);
        if (problem !== null) tell({ type: 'problem', problem });
        tell({ type: 'reports-changed' });
        return summary;
      },
    },
    removeCaseRun: {
      parse: parsers.removeCaseRun,
      run: ({ id, reportId }) => change(id, (held, now) => removeRun(held, reportId, now)),
    },
    deleteCase: {
      parse: parsers.deleteCase,
      run: ({ id }) =>
        cases
          .delete(id)
          .then(() => null)
          .finally(changed),
    },
    restoreCase: {
      parse: parsers.restoreCase,
      run: ({ id }) =>
        cases
          .restore(id)
          .then(() => null)
          .finally(changed),
    },
    importCase: {
      parse: parsers.importCase,
      async run(file) {
        const { parseCase } = await import('../../shared/guide/case-schema.ts');
        const held = await cases.add(parseJson(file, parseCase), randomUUID);
        changed();
        const summary = (await cases.list()).find(({ id }) => id === held.id);
        if (summary === undefined) throw new Error('a case that was added is not listed');
        return summaryOfCase(summary, timeNow());
      },
    },
    previewCaseRedaction: {
      parse: parsers.previewCaseRedaction,
      run: async ({ id }) => (await redactedCaseHere(await cases.read(id), timeNow(), messages())).manifest,
    },
    exportCase: {
      parse: parsers.exportCase,
      async run({ id, redact }) {
        const whole = await cases.read(id);
        const held = redact ? (await redactedCaseHere(whole, timeNow(), messages())).held : whole;
        const name = inFileName(held.title, 60);
        const file = await host.deliver({
          fileName: `callpath-case${name === '' ? '' : ` ${name}`}.json`,
          mime: 'application/json',
          content: renderCase(held),
        });
        return file === null ? null : { file };
      },
    },
  };
}

/** Puts the answers of a case into the request for its run. @throws {Refused} where there is no such case */
export const answersFor =
  (cases: CaseStore, messages: () => Messages): CaseTools['withAnswers'] =>
  async (request) => {
    if (request.kind !== 'check' || request.forCase === undefined) return request;
    const held = await cases.read(request.forCase.id);
    return { ...request, guide: reportGuideOf(held, timeNow(), messages()) };
  };

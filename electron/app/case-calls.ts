import { randomUUID } from 'node:crypto';
import type { Channels } from './channel.ts';
import type { Host } from './host.ts';
import { parsers } from './parsers.ts';
import type { RunToPrepare } from './prepare-run.ts';
import { redactedCaseHere } from './redacted-here.ts';
import type { ReportTexts } from './report-texts.ts';
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
import type { Messages } from '../../shared/messages/messages.ts';

type CaseCallName =
  | 'listCases'
  | 'createCase'
  | 'openCase'
  | 'describeCase'
  | 'answerCase'
  | 'takeBackAnswer'
  | 'loadCaseReport'
  | 'removeCaseRun'
  | 'deleteCase'
  | 'restoreCase'
  | 'importCase'
  | 'exportCase';

export interface CaseTools {
  readonly cases: CaseStore;
  readonly texts: ReportTexts;
  readonly host: Pick<Host, 'deliver'>;
  readonly messages: () => Messages;
  readonly tell: (event: HostEvent) => void;
  /** A request for a run, with the answers of the case that it is made for. */
  readonly withAnswers: (request: RunRequest) => Promise<RunToPrepare>;
}

export const timeNow = (): string => new Date().toISOString();

/** The guided test: what the page may do with cases. */
export function caseCalls({ cases, texts, host, messages, tell }: CaseTools): Pick<Channels, CaseCallName> {
  const opened = (held: Case): OpenCase => openedCase(held, timeNow(), messages());
  const changed = (): void => tell({ type: 'cases-changed' });

  /** Changes a case, with the conclusion that follows now. @throws {Refused} */
  const change = async (id: string, how: (held: Case, now: string) => Case): Promise<OpenCase> => {
    const now = timeNow();
    const held = await cases.update(id, (before) => concluded(how(before, now), now, messages()));
    changed();
    return opened(held);
  };

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
      async run({ id, place, name, text }) {
        const report = await texts.parse({ name, text });
        return change(id, (held, now) => addRun(held, { place, label: report.label, addedAt: now, report }));
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
    exportCase: {
      parse: parsers.exportCase,
      async run({ id, redact }) {
        const saved = await cases.read(id);
        const held = redact ? await redactedCaseHere(saved, timeNow(), messages()) : saved;
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

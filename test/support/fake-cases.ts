import type { Handlers } from './fake-diagnostics.ts';
import { RECORDED } from './recorded-reports.ts';
import type { OpenCase } from '../../shared/api/cases.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { knownAnswers } from '../../shared/guide/answers.ts';
import {
  addRun,
  answer,
  concluded,
  newCase,
  removeRun,
  takeBack,
  type Case,
} from '../../shared/guide/case.ts';
import { openedCase, summaryOfCase } from '../../shared/guide/case-views.ts';
import { readyAtOf } from '../../shared/guide/waiting.ts';
import type { ReportSummary } from '../../shared/api/runs.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';
import { redactCaseFile } from '../../shared/redact/redact-case-file.ts';

type CaseHandlers = Pick<
  Handlers,
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
  | 'exportCase'
>;
const gone: Problem = { code: 'no-such-case' };
const listed = (held: Case) => ({
  ...held,
  runs: held.runs.length,
  readyAt: readyAtOf(knownAnswers(held.answers)),
});
const timeNow = (): string => new Date().toISOString();

/** The reports of the history, by the id that they have there. */
export interface FakeHistory {
  readonly reports: ReadonlyMap<string, Report>;
  readonly summaryOf: (id: string, report: Report) => ReportSummary;
}

/** Cases in memory, with the guide itself behind them. */
export function fakeCases(
  emit: (event: HostEvent) => void,
  messages: () => Messages,
  { reports, summaryOf }: FakeHistory,
): CaseHandlers {
  const cases = new Map<string, Case>();
  const trash = new Map<string, Case>();
  const keep = (held: Case): OpenCase => {
    cases.set(held.id, held);
    emit({ type: 'cases-changed' });
    return openedCase(held, timeNow(), messages());
  };
  const change = (id: string, how: (held: Case, now: string) => Case): OpenCase | Problem => {
    const held = cases.get(id);
    return held === undefined ? gone : keep(concluded(how(held, timeNow()), timeNow(), messages()));
  };
  const move = (id: string, from: Map<string, Case>, to: Map<string, Case>): null => {
    const held = from.get(id);
    if (held !== undefined) to.set(id, held);
    from.delete(id);
    emit({ type: 'cases-changed' });
    return null;
  };
  return {
    listCases: () => [...cases.values()].map((held) => summaryOfCase(listed(held), timeNow())),
    createCase: (words) =>
      keep(
        newCase({
          tool: { name: 'callpath', version: '0.1.0' },
          id: `5f0c2f0e-0000-4000-8000-${String(cases.size + 1).padStart(12, '0')}`,
          now: timeNow(),
          ...words,
        }),
      ),
    openCase: ({ id }) => {
      const held = cases.get(id);
      return held === undefined ? gone : openedCase(held, timeNow(), messages());
    },
    describeCase: ({ id, ...words }) => change(id, (held) => ({ ...held, ...words })),
    answerCase: ({ id, step, value }) => change(id, (held, now) => answer(held, step, value, now)),
    takeBackAnswer: ({ id, step }) => change(id, (held, now) => takeBack(held, step, now)),
    loadCaseReport: ({ id, place }) =>
      change(id, (held, now) =>
        addRun(held, {
          place,
          label: 'Office',
          addedAt: now,
          report: place === 'here' ? RECORDED['firewall-drop'] : RECORDED.none,
        }),
      ),
    takeCaseReport: ({ id, place, reportId }) => {
      const report = reports.get(reportId);
      if (report === undefined) return { code: 'no-such-report' };
      return change(id, (held, now) => addRun(held, { place, label: report.label, addedAt: now, report }));
    },
    openCaseRun: ({ reportId }) => {
      const found = [...reports].find(([, report]) => report.id === reportId);
      return found === undefined ? { code: 'no-such-report' } : summaryOf(...found);
    },
    removeCaseRun: ({ id, reportId }) => change(id, (held, now) => removeRun(held, reportId, now)),
    deleteCase: ({ id }) => move(id, cases, trash),
    restoreCase: ({ id }) => move(id, trash, cases),
    importCase: ({ name }) => ({
      code: 'invalid-file',
      file: name,
      place: 'answers[0].value',
      reason: 'expected string',
      excerpt: null,
    }),
    previewCaseRedaction: ({ id }) => {
      const held = cases.get(id);
      return held === undefined ? gone : redactCaseFile(held, timeNow(), messages()).manifest;
    },
    exportCase: () => ({ file: 'callpath-case.json' }),
  };
}

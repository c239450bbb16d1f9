import type { Hello, HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../shared/api/problem.ts';
import type { FinishedRun, RunProgress, RunSnapshot, RunStart } from '../../shared/api/runs.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { AppState, RunView } from './app-state.ts';

/** The page as the host's first answer makes it. */
export function initialState(hello: Hello): AppState {
  const { version, runtime, systemLang, faults, can } = hello;
  const blank: AppState = {
    about: { version, runtime, systemLang, faults, can },
    settings: hello.settings,
    reportsFolder: hello.reportsFolder,
    catalogs: hello.catalogs,
    run: hello.run === null ? null : runOf(hello.run),
    finished: { check: null, practice: null },
    reports: null,
    reportsVersion: 0,
    compared: { a: null, b: null },
    casesVersion: 0,
    readyCase: null,
    caseToShow: null,
    notices: [],
    command: null,
    connected: true,
    serial: 0,
  };
  return hello.problems.reduce(withNotice, blank);
}

const runOf = ({ start, progress }: RunSnapshot): RunView => ({ ...begun(start), ...standOf(progress) });

const begun = (start: RunStart): RunView => ({
  start,
  observations: [],
  done: 0,
  known: 0,
  elapsedMs: 0,
  mediaMs: null,
  stopping: false,
});

const standOf = ({ observations, done, known, elapsedMs, mediaMs, stopping }: RunProgress) => ({
  observations,
  done,
  known,
  elapsedMs,
  mediaMs,
  stopping,
});

/** What the host tells, one event after the other. Events of a run that is not the one under way are late, and left out. */
export function reduce(state: AppState, event: HostEvent): AppState {
  switch (event.type) {
    case 'run-started':
      return { ...state, run: begun(event.start) };
    case 'run-progress':
      return withProgress(state, event.progress);
    case 'run-finished':
      return withFinished(state, event.finished);
    case 'run-failed':
      return withNotice({ ...state, run: without(state.run, event.runId) }, event.problem);
    case 'reports-changed':
      return { ...state, reportsVersion: state.reportsVersion + 1 };
    case 'cases-changed':
      return { ...state, casesVersion: state.casesVersion + 1 };
    case 'case-ready':
      return { ...state, readyCase: { id: event.id, title: event.title } };
    case 'show-case':
      return { ...state, caseToShow: event.id };
    case 'catalogs-changed':
      return { ...state, catalogs: event.catalogs };
    case 'settings-changed':
      return { ...state, settings: event.settings, reportsFolder: event.reportsFolder };
    case 'command': {
      const serial = state.serial + 1;
      return { ...state, serial, command: { name: event.command, serial } };
    }
    case 'problem':
      return event.problem.code === 'connection-lost'
        ? { ...state, connected: false }
        : withNotice(state, event.problem);
    default:
      return assertNever(event);
  }
}

function withProgress(state: AppState, progress: RunProgress): AppState {
  const { run } = state;
  if (run?.start.runId !== progress.runId) return state;
  const observations = [...run.observations, ...progress.observations];
  return { ...state, run: { ...run, ...standOf(progress), observations } };
}

function withFinished(state: AppState, finished: FinishedRun): AppState {
  const practice = state.run?.start.runId === finished.runId && state.run.start.practice !== null;
  const next: AppState = {
    ...state,
    run: without(state.run, finished.runId),
    finished: practice ? { ...state.finished, practice: finished } : { ...state.finished, check: finished },
  };
  return finished.saved.ok ? next : withNotice(next, finished.saved.problem);
}

const without = (run: RunView | null, runId: string): RunView | null =>
  run?.start.runId === runId ? null : run;

/** The same problem is shown once, however often it is told. */
export function withNotice(state: AppState, problem: Problem): AppState {
  const told = JSON.stringify(problem);
  if (state.notices.some((notice) => JSON.stringify(notice.problem) === told)) return state;
  const serial = state.serial + 1;
  return { ...state, serial, notices: [...state.notices, { serial, problem }] };
}

import { createConnection, type ConnectionOptions } from './connection.ts';
import { catchUp } from './catch-up.ts';
import {
  CALL_NAMES,
  type CallName,
  type DiagnosticsApi,
  type HostEvent,
} from '../../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../../shared/api/problem.ts';
import type { RunStart } from '../../../shared/api/runs.ts';

export interface Surroundings extends Pick<ConnectionOptions, 'open' | 'retryMs'> {
  /** What is answered here and never reaches the host. */
  readonly local: Pick<DiagnosticsApi, 'copyText' | 'openLink'>;
  readonly download: (path: string) => void;
}

/** The typed API of the page, over one WebSocket. */
export function createDiagnostics({ local, download, ...transport }: Surroundings): DiagnosticsApi {
  const listeners = new Set<(event: HostEvent) => void>();
  /** As far as this page was told; looked at after a cut. */
  let underWay: RunStart | null = null;

  const tell = (event: HostEvent): void => {
    if (event.type === 'run-started') underWay = event.start;
    if (event.type === 'run-finished' || event.type === 'run-failed') underWay = null;
    for (const listener of listeners) listener(event);
  };
  const connection = createConnection({
    ...transport,
    onFrame: (frame) => {
      if ('event' in frame) tell(frame.event);
      else download(frame.download);
    },
    onReturn: () => void catchUp(api, underWay).then((events) => events.forEach(tell)),
    onLost: () => tell({ type: 'problem', problem: { code: 'connection-lost' } }),
  });

  const api = {
    ...remote((name, params) => connection.call(name, params)),
    ...local,
    listen(listener: (event: HostEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return Object.freeze({
    ...api,
    hello: async () => {
      const hello = await api.hello(null);
      if (hello.ok) underWay = hello.value.run?.start ?? null;
      return hello;
    },
  });
}

type Remote = Omit<DiagnosticsApi, 'listen'>;

/** A function for each name. */
function remote(call: (name: CallName, params: unknown) => Promise<Answer<unknown>>): Remote {
  const entries = CALL_NAMES.map((name) => [name, (params: unknown) => call(name, params)] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name is there, and the host keeps its side of the contract
  return Object.fromEntries(entries) as unknown as Remote;
}

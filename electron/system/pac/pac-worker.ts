import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createPacResolver } from 'pac-resolver';
import { QuickJS } from 'quickjs-wasi';

/** Given by `run-pac.ts`, which alone starts this. */
interface Work {
  readonly script: string;
  readonly wasmPath: string;
  readonly myAddress: string;
  readonly places: readonly { readonly key: string; readonly url: string; readonly host: string }[];
  /** One evaluation may take this long. */
  readonly eachMs: number;
}

/** To the parent: a name to resolve, the answers, or why there are none. */
export type FromWorker =
  | { readonly type: 'resolve'; readonly id: number; readonly host: string }
  | { readonly type: 'done'; readonly answers: Readonly<Record<string, string>> }
  | { readonly type: 'failed'; readonly error: string };
export interface ToWorker {
  readonly id: number;
  /** Null: the name has no address. */
  readonly address: string | null;
}

const MEMORY_BYTES = 64 * 1024 * 1024;
const MAX_ANSWER = 2000;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- run-pac.ts alone starts this
const work = workerData as Work;
const port = parentPort;
if (port === null) throw new Error('only ever a worker');
const send = (message: FromWorker): void => port.postMessage(message);

/** When the script is interrupted; the whole has a limit outside. */
let deadlineMs = Number.POSITIVE_INFINITY;
let lastId = 0;
const waiting = new Map<number, (address: string | null) => void>();
port.on('message', ({ id, address }: ToWorker) => {
  waiting.get(id)?.(address);
  waiting.delete(id);
});
const resolveName = async (host: string): Promise<string | null> =>
  new Promise((resolve) => {
    lastId += 1;
    waiting.set(lastId, (address) => {
      // Waiting for a name is not computing.
      deadlineMs = performance.now() + work.eachMs;
      resolve(address);
    });
    send({ type: 'resolve', id: lastId, host: host.slice(0, 255) });
  });

async function main(): Promise<void> {
  const vm = await QuickJS.create({
    wasm: readFileSync(work.wasmPath),
    memoryLimit: MEMORY_BYTES,
    interruptHandler: () => performance.now() > deadlineMs,
  });
  deadlineMs = performance.now() + work.eachMs;
  const find = createPacResolver(vm, work.script, {
    sandbox: {
      alert: () => {},
      dnsResolve: async (host: string) => resolveName(host),
      isResolvable: async (host: string) => (await resolveName(host)) !== null,
      myIpAddress: async () => work.myAddress,
    },
  });
  const answers: Record<string, string> = {};
  for (const { key, url, host } of work.places) {
    deadlineMs = performance.now() + work.eachMs;
    const answer: unknown = await find(url, host);
    if (typeof answer !== 'string')
      throw new TypeError(`FindProxyForURL answered ${typeof answer} for ${host}`);
    answers[key] = answer.slice(0, MAX_ANSWER);
  }
  send({ type: 'done', answers });
}

main().catch((error: unknown) => {
  send({ type: 'failed', error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
});

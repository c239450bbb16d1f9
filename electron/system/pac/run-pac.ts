import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { printable } from '../../../shared/model/printable.ts';
import type { FromWorker, ToWorker } from './pac-worker.ts';

export interface PacPlace {
  /** How the caller names it. */
  readonly key: string;
  readonly url: string;
  readonly host: string;
}

export interface PacRun {
  readonly script: string;
  readonly places: readonly PacPlace[];
  /** This computer's address, as `myIpAddress()` says it. */
  readonly myAddress: string;
  /** Resolves a name for the script; rejects or answers none where there is none. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  readonly signal: AbortSignal;
}

/** The script does not work: it cannot be read, throws, answers nothing, or does not end. */
export class PacFailed extends Error {}

/** One place, and the whole list: a script is hostile input, and may loop or swallow memory. */
const EACH_MS = 1000;
const WHOLE_MS = 4000;
const HEAP_MEGABYTES = 128;

/** The bundle has both files beside it; from the sources, they are where they were written. */
const besideMe = (name: string): URL => new URL(name, import.meta.url);
function workerFile(): URL {
  const bundled = besideMe('./pac-worker.mjs');
  return existsSync(bundled) ? bundled : besideMe('./pac-worker.ts');
}
function wasmFile(): string {
  const bundled = besideMe('./quickjs.wasm');
  return fileURLToPath(
    existsSync(bundled) ? bundled : new URL('../quickjs.wasm', import.meta.resolve('quickjs-wasi')),
  );
}

/**
 * What a PAC script says for each place. It runs in a virtual machine of its own (WebAssembly) inside a worker that is
 * ended when it takes too long; names are resolved for it out here.
 *
 * @throws {PacFailed}
 */
export async function runPac(run: PacRun): Promise<Readonly<Record<string, string>>> {
  const { script, places, myAddress, lookup, signal } = run;
  signal.throwIfAborted();
  const worker = new Worker(workerFile(), {
    workerData: { script, places, myAddress, wasmPath: wasmFile(), eachMs: EACH_MS },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    env: {},
    stdin: false,
    stdout: true,
    stderr: true,
  });
  const names = new Names(lookup, places);
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new PacFailed('it does not come to an end')), WHOLE_MS);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'resolve') void answer(worker, message, names);
        else if (message.type === 'done') resolve(message.answers);
        else reject(new PacFailed(printable(message.error, 300)));
      });
      worker.once('error', (error: Error) => reject(new PacFailed(printable(error.message, 300))));
      worker.once('exit', () => {
        clearTimeout(timer);
        reject(new PacFailed('it ended without an answer'));
      });
    });
  } finally {
    await worker.terminate();
  }
}

async function answer(
  worker: Worker,
  { id, host }: { readonly id: number; readonly host: string },
  names: Names,
): Promise<void> {
  const message: ToWorker = { id, address: await names.addressOf(host) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  worker.postMessage(message);
}

/** A name server that does not answer costs the script this much, once. */
const NAME_MS = 2000;
/** More names than these are a script gone mad. */
const MAX_NAMES = 500;

/**
 * The names a script asks for, each resolved once. A script that asks for one host asks for all of them: they are
 * looked up together, since one after the other would take long where nobody answers.
 */
class Names {
  readonly #lookup: PacRun['lookup'];
  readonly #places: PacRun['places'];
  readonly #known = new Map<string, Promise<string | null>>();

  constructor(lookup: PacRun['lookup'], places: PacRun['places']) {
    this.#lookup = lookup;
    this.#places = places;
  }

  addressOf(host: string): Promise<string | null> {
    const isFirst = this.#known.size === 0;
    const address = this.#ask(host);
    if (isFirst) for (const place of this.#places) void this.#ask(place.host);
    return address;
  }

  #ask(host: string): Promise<string | null> {
    const known = this.#known.get(host);
    if (known !== undefined) return known;
    if (this.#known.size >= MAX_NAMES) return Promise.resolve(null);
    const asked = this.#lookup(host).then(
      ([address]) => address ?? null,
      () => null,
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), NAME_MS);
    });
    const address = Promise.race([asked, late]).finally(() => clearTimeout(timer));
    this.#known.set(host, address);
    return address;
  }
}

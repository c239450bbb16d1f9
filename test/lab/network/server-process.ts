import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** How long a server may take to end when asked to, before it is made to. */
const GRACE_MS = 1_000;

/** One server of a world: a child of ours, known by its process id and ended by it. */
export interface ServerProcess {
  readonly name: string;
  readonly pid: number;
  /** Writes one line to its standard input. */
  readonly tell: (line: string) => void;
  /** Resolves with the next line it prints; rejects when it ends first. */
  readonly nextLine: () => Promise<string>;
  /** Throws with what it last said when it has ended. */
  readonly assertAlive: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts a server inside a namespace. `ip netns exec` becomes the server itself, so the process id is the server's. */
export function startServer(name: string, namespace: string, argv: readonly string[]): ServerProcess {
  const child = spawn('ip', ['netns', 'exec', namespace, ...argv], { stdio: ['pipe', 'pipe', 'pipe'] });
  if (child.pid === undefined) throw new Error(`${name} cannot be started: is iproute2 installed?`);
  const said = lastWords(child);
  child.stdin.on('error', () => undefined);
  return {
    name,
    pid: child.pid,
    tell: (line) => void child.stdin.write(`${line}\n`),
    nextLine: async () => {
      const settled = new AbortController();
      const { signal } = settled;
      const line = once(child.stdout, 'data', { signal }).then((chunks) => String(chunks[0]).trim());
      const end = once(child, 'exit', { signal }).then(() => {
        throw new Error(`${name} ended: ${said()}`);
      });
      return Promise.race([line, end]).finally(() => settled.abort());
    },
    assertAlive: () => {
      if (hasEnded(child)) throw new Error(`${name} ended: ${said()}`);
    },
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(force);
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Keeps the end of what a server writes: the reason when it dies. */
function lastWords(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk.toString('utf8')).slice(-600);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text.trim() || 'without a word';
}

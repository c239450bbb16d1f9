import { setTimeout as wait } from 'node:timers/promises';
import { must } from './command.ts';
import type { ServerProcess } from './server-process.ts';

/** How long servers may take to open their ports before the lab gives up on them. */
const START_DEADLINE_MS = 10_000;
const POLL_MS = 10;

/** One port a server will listen on: `198.18.2.27:3478/udp`. */
export type Listener = `${string}:${number}/${'tcp' | 'udp'}`;

/** Resolves once all of these are open in the namespace; rejects as soon as one of the servers has died. */
export async function untilListening(
  namespace: string,
  listeners: readonly Listener[],
  servers: readonly ServerProcess[],
): Promise<void> {
  const deadlineMs = performance.now() + START_DEADLINE_MS;
  for (;;) {
    for (const server of servers) server.assertAlive();
    const open = openPorts(await must(['ss', '-H', '-N', namespace, '-lntu']));
    const missing = listeners.filter((listener) => !open.has(listener));
    if (missing.length === 0) return;
    if (performance.now() > deadlineMs) throw new Error(`never opened: ${missing.join(', ')}`);
    await wait(POLL_MS);
  }
}

/** `udp UNCONN 0 0 198.18.2.27:3478 0.0.0.0:*` and so on, one socket a line. */
function openPorts(table: string): ReadonlySet<string> {
  const open = new Set<string>();
  for (const line of table.split('\n')) {
    const [transport, , , , local] = line.split(/\s+/);
    if (local !== undefined) open.add(`${local}/${transport}`);
  }
  return open;
}

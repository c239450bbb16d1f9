import { createInterface } from 'node:readline';
import { app } from 'electron';
import { createUtilityLookup } from '../../../electron/desktop/lookup-process.ts';
import { diagnose } from '../../../electron/diagnose.ts';
import type { ProbeContext } from '../../../electron/engine/probe.ts';
import { probes } from '../../../electron/engine/registry.ts';
import { startPractice } from '../../../electron/practice/practice.ts';
import type { SystemLookup } from '../../../electron/system/lookup.ts';
import { createTrustStore } from '../../../electron/system/trust-store.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { probeContext } from '../../support/context.ts';
import type { Handshake, Job } from './job.ts';

/* A main process of Electron that does what the tests ask: a line in, `{ id, job }`; a line out, `{ id, result }`. */

const never = new AbortController().signal;
const lookup = createUtilityLookup();

async function perform(job: Job): Promise<unknown> {
  switch (job.kind) {
    case 'practice':
      return practice(job.fault);
    case 'tls':
      return (await probes.tls(job.order, await contextOf(job))).outcome;
    case 'sip':
      return (await probes.sip(job.order, await contextOf(job))).outcome;
    case 'lookup':
      return lookup.lookup(job.host, never).catch(({ code }) => ({ code }));
    case 'lookup-processes':
      return app
        .getAppMetrics()
        .filter(({ name }) => name === 'Callpath name resolver')
        .map(({ pid }) => pid);
    case 'lookup-after-close':
      return closedAtOnce(createUtilityLookup());
    case 'quit':
      app.quit();
      return null;
    default:
      return assertNever(job);
  }
}

async function contextOf({ caPem, waitMs }: Handshake): Promise<ProbeContext> {
  return probeContext({ trust: await createTrustStore({ extraPem: [caPem] }), waitMs });
}

function closedAtOnce(closed: SystemLookup): Promise<unknown> {
  const pending = closed.lookup('localhost', never).catch(({ code }) => code);
  closed.close();
  return pending;
}

async function practice(fault: string): Promise<unknown> {
  const network = await startPractice(fault);
  try {
    return await diagnose(
      {
        catalog: network.catalog,
        sipDomains: [],
        label: '',
        dns: network.resolvers,
        extraPem: [network.caPem],
        timeoutMs: network.timeoutMs,
        concurrency: 64,
        proxy: 'direct',
      },
      {
        messages: messagesFor('en'),
        signal: never,
        onProgress: () => {},
        createLookup: createUtilityLookup,
      },
    );
  } finally {
    await network.close();
  }
}

function listen(): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, job } = JSON.parse(line);
    perform(job).then(
      (result) => process.stdout.write(`${JSON.stringify({ id, result })}\n`),
      (error) => process.stdout.write(`${JSON.stringify({ id, threw: String(error?.stack ?? error) })}\n`),
    );
  });
}

// Not awaited: Electron is not ready before its main module is through.
void app.whenReady().then(listen);

import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Host } from './host.ts';
import type { CaseStore } from '../store/case-store.ts';
import { makeFolder } from '../system/make-folder.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { ListedCase } from '../../shared/guide/case-views.ts';
import type { Messages } from '../../shared/messages/messages.ts';

/**
 * How often the clock is looked at. A timer for the whole wait would stand still while the computer sleeps; a short one
 * comes due right after.
 */
const LOOK_MS = 20_000;

const noticed = z.record(z.string().max(100), z.string().max(100));

export interface WaitTools {
  readonly cases: CaseStore;
  readonly host: Pick<Host, 'notify' | 'dataFolder'>;
  readonly messages: () => Messages;
  readonly tell: (event: HostEvent) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly lookMs?: number;
}

export interface WaitNotices {
  /** Looks at once, and from now on as long as something waits. */
  readonly look: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Says when the wait of a case is over: while the program runs, after it was started again, after the computer slept.
 * The time is worked out from the case's own answers; what was said already is kept in a file, so that nobody is told twice.
 */
export function watchWaits({ cases, host, messages, tell, now, lookMs = LOOK_MS }: WaitTools): WaitNotices {
  const path = join(host.dataFolder, 'case-notices.json');
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const look = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const waits = (await cases.list()).filter(isWaiting);
    const over = waits.filter(({ readyAt }) => Date.parse(readyAt ?? '') <= now());
    const said = over.length === 0 ? {} : await readNoticed(path);
    const fresh = over.filter(({ id, readyAt }) => said[id] !== readyAt);
    if (fresh.length > 0) {
      // Written first: a program that ends in between says it once too few, and not at every start.
      await makeFolder(host.dataFolder).catch(() => {});
      const kept = Object.fromEntries([...over, ...fresh].map(({ id, readyAt }) => [id, readyAt ?? '']));
      await writeWhole(path, `${JSON.stringify(kept, null, 2)}\n`).catch(() => {});
      for (const { id, title } of fresh) {
        const { notice } = messages().ui.guide;
        host.notify?.({ title: notice.title, text: notice.text(title), caseId: id });
        tell({ type: 'case-ready', id, title });
      }
      tell({ type: 'cases-changed' });
    }
    if (closed || waits.length === over.length) return;
    timer = setTimeout(() => void look().catch(() => {}), lookMs);
    // It must not keep a program alive that is to end.
    timer.unref();
  };
  return {
    look,
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** The time lies after whatever was done last, and nothing has been concluded that it would not change. */
const isWaiting = ({ conclusion, readyAt, updatedAt }: ListedCase): boolean =>
  readyAt !== null &&
  Date.parse(updatedAt) < Date.parse(readyAt) &&
  (conclusion === null || conclusion.code === 'policy.waiting-period' || conclusion.kind === 'open');

async function readNoticed(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    const json: unknown = JSON.parse(await readFile(path, 'utf8'));
    return noticed.parse(json);
  } catch {
    return {};
  }
}

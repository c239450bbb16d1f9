import type { HostEvent } from '../../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../../shared/api/problem.ts';
import { MAX_MEGABYTES } from '../../../shared/api/settings.ts';

/** What the page's bridge sends: one call, numbered so that its answer finds it. */
export interface CallFrame {
  readonly id: number;
  readonly call: string;
  readonly params: unknown;
}

/** What the host sends. */
export type HostFrame =
  | { readonly id: number; readonly answer: Answer<unknown> }
  | { readonly event: HostEvent }
  /** A path on this host: a file that the page is to save, as if the person had clicked a link to it. */
  | { readonly download: string };

export const SOCKET_PATH = '/api';
export const SESSION_PATH = '/session';

/** The largest file that the page may hand over; as JSON inside of JSON, quotes and line ends take twice their room. */
export const MAX_FRAME_BYTES = (2 * MAX_MEGABYTES.report + 1) * 1_000_000;

/** Calls under way at once: more than a page can have use for. */
export const MAX_CALLS = 64;

/** RFC 6455 §7.4.1. */
export const CLOSE = { goingAway: 1001, policy: 1008, tooBig: 1009 } as const;

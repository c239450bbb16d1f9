import type { CallName } from '../../shared/api/diagnostics-api.ts';

/** A channel for each call of the page; no other is listened to. */
export const callChannel = (name: CallName): string => `callpath:${name}`;
/** What the host tells the page. */
export const EVENT_CHANNEL = 'callpath-event';

import type { AskKind } from './ask-kind.ts';

/** How somebody without Callpath sees that a request is done: one way of looking, with its commands. */
export type CheckKind =
  | 'tcp'
  | 'udp'
  | 'certificate'
  | 'tunnel'
  | 'page'
  | 'lookup'
  | 'record'
  | 'resolver'
  | 'script'
  | 'large-packet'
  | 'loss'
  | 'ipv6'
  | 'clock'
  | 'own-rules';

/** Null where only Callpath itself, or a look at the screen, tells. */
export const CHECKED_BY: { readonly [K in AskKind]: CheckKind | null } = {
  allow: 'tcp',
  'allow-http': 'page',
  'allow-name': 'certificate',
  'leave-sip-alone': 'certificate',
  'leave-tls-alone': 'certificate',
  'exempt-from-limit': 'udp',
  'let-media-past-proxy': null,
  'exempt-from-inspection': 'certificate',
  'release-page': 'page',
  'bring-back-proxy': 'tunnel',
  'drop-sign-in': 'tunnel',
  'allow-hosts': 'tunnel',
  'allow-ports': 'tunnel',
  'try-from-proxy': 'tunnel',
  'serve-script': 'script',
  'mend-script': 'script',
  'release-name': 'lookup',
  'publish-record': 'record',
  'answer-questions': 'resolver',
  'mend-resolver': 'resolver',
  'speed-up-resolver': 'resolver',
  'hand-out-gateway': null,
  'lead-out': null,
  'let-large-packets': 'large-packet',
  'find-loss': 'loss',
  'find-media-loss': 'loss',
  'carry-ipv6': 'ipv6',
  'shorten-way': 'loss',
  'even-out': 'loss',
  'keep-one-port': null,
  'open-external-access': null,
  'allow-domain': null,
  connect: null,
  'sign-in': null,
  'set-clock': 'clock',
  'open-own-firewall': 'own-rules',
  'compare-answer': 'page',
  'renew-catalogue': null,
  'wait-for-change': null,
  'use-able-client': null,
  'let-contact-accept': null,
  'mend-certificate': 'certificate',
  'mend-service': 'page',
  'move-on': null,
};

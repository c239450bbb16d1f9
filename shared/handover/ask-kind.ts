/** What is asked, in kinds: each is one sentence, its facts, and how to see that it is done. */
export const ASK_KINDS = [
  // of the firewall team
  'allow',
  'allow-http',
  'allow-name',
  'leave-sip-alone',
  'leave-tls-alone',
  'exempt-from-limit',
  'let-media-past-proxy',
  // of the proxy team
  'exempt-from-inspection',
  'release-page',
  'bring-back-proxy',
  'drop-sign-in',
  'allow-hosts',
  'allow-ports',
  'try-from-proxy',
  'serve-script',
  'mend-script',
  // of the DNS team
  'release-name',
  'publish-record',
  'answer-questions',
  'mend-resolver',
  'speed-up-resolver',
  // of the network team
  'hand-out-gateway',
  'lead-out',
  'let-large-packets',
  'find-loss',
  'find-media-loss',
  'carry-ipv6',
  'shorten-way',
  'even-out',
  'keep-one-port',
  // of whoever sets up Skype for Business and Teams for the organisation
  'open-external-access',
  'allow-domain',
  // of the user, or of whoever manages the computer
  'connect',
  'sign-in',
  'set-clock',
  'open-own-firewall',
  'compare-answer',
  'renew-catalogue',
  'wait-for-change',
  'use-able-client',
  'let-contact-accept',
  // of the owner of the service
  'mend-certificate',
  'mend-service',
  'move-on',
] as const;
export type AskKind = (typeof ASK_KINDS)[number];

import type { Failure, FailureCode, Step } from '../../model/failure.ts';
import { fr } from './typeset.ts';

/** Where it ended, for failures that can happen at any step. */
const WHILE: Readonly<Record<Step, string>> = {
  resolve: fr`pendant la question au serveur DNS`,
  connect: fr`pendant la connexion`,
  tls: fr`pendant l'ouverture TLS`,
  request: fr`pendant l'envoi de la demande`,
  response: fr`pendant l'attente de la réponse`,
  exchange: fr`pendant l'échange de paquets`,
  proxy: fr`pendant la connexion au proxy`,
  tunnel: fr`pendant la demande au proxy`,
};

/** What the same end looks like at each step. */
const AT_STEP: Readonly<Record<'timeout' | 'closed' | 'reset', Readonly<Record<Step, string>>>> = {
  timeout: {
    resolve: fr`le serveur DNS n'a pas répondu`,
    connect: fr`aucune réponse à la tentative de connexion`,
    tls: fr`connexion établie, mais aucune réponse à l'ouverture TLS`,
    request: fr`connexion établie, mais la demande n'a pas pu être envoyée`,
    response: fr`connexion établie, mais aucune réponse à la demande`,
    exchange: fr`aucun paquet n'est revenu`,
    proxy: fr`le proxy n'a pas répondu`,
    tunnel: fr`le proxy a pris la demande et n'a rien dit`,
  },
  closed: {
    resolve: fr`le serveur DNS a fermé la connexion sans répondre`,
    connect: fr`connexion fermée aussitôt ouverte`,
    tls: fr`connexion fermée pendant l'ouverture TLS`,
    request: fr`connexion fermée avant l'envoi de la demande`,
    response: fr`connexion fermée sans réponse à la demande`,
    exchange: fr`échange fermé avant qu'un paquet revienne`,
    proxy: fr`connexion fermée aussitôt par le proxy`,
    tunnel: fr`le proxy a raccroché sans répondre`,
  },
  reset: {
    resolve: fr`connexion au serveur DNS coupée`,
    connect: fr`connexion coupée à l'ouverture`,
    tls: fr`connexion coupée pendant l'ouverture TLS`,
    request: fr`connexion coupée pendant l'envoi de la demande`,
    response: fr`connexion coupée avant la réponse`,
    exchange: fr`échange de paquets coupé`,
    proxy: fr`connexion au proxy coupée`,
    tunnel: fr`connexion coupée par le proxy`,
  },
};

/** What happened, and the step at which it is so usual that naming the step adds nothing. */
const ANYWHERE: Readonly<
  Record<Exclude<FailureCode, keyof typeof AT_STEP>, readonly [what: string, usual: Step]>
> = {
  refused: [fr`refusé aussitôt`, 'connect'],
  'host-unreachable': [fr`hôte signalé comme inaccessible`, 'connect'],
  'network-unreachable': [fr`réseau signalé comme inaccessible`, 'connect'],
  'not-permitted': [fr`interdit par cet ordinateur lui-même`, 'connect'],
  'no-address': [fr`cet ordinateur n'a pas d'adresse de cette famille`, 'connect'],
  'name-not-found': [fr`le serveur DNS dit que le nom n'existe pas`, 'resolve'],
  'no-data': [fr`le serveur DNS connaît le nom, mais ne donne aucune adresse`, 'resolve'],
  'query-refused': [fr`le serveur DNS refuse de répondre`, 'resolve'],
  'server-failure': [fr`le serveur DNS signale une défaillance de sa part`, 'resolve'],
  'other-rcode': [fr`le serveur DNS répond par une erreur`, 'resolve'],
  alert: [fr`TLS terminé par une alerte`, 'tls'],
  'certificate-untrusted': [fr`certificat d'un émetteur qui n'est pas de confiance`, 'tls'],
  'certificate-expired': [fr`certificat expiré`, 'tls'],
  'certificate-not-yet-valid': [fr`certificat pas encore valide`, 'tls'],
  'certificate-name-mismatch': [fr`certificat établi pour un autre nom`, 'tls'],
  'not-tls': [fr`réponse, mais pas en TLS`, 'tls'],
  'not-http': [fr`réponse, mais pas en HTTP`, 'response'],
  'not-sip': [fr`réponse, mais pas en SIP`, 'response'],
  malformed: [fr`réponse incompréhensible`, 'response'],
  'too-large': [fr`réponse plus longue que ce que lit Callpath`, 'response'],
  'auth-required': [fr`le proxy exige une identification`, 'tunnel'],
  denied: [fr`le proxy refuse`, 'tunnel'],
  'upstream-failed': [fr`le proxy n'a pas pu y arriver lui-même`, 'tunnel'],
  'not-a-proxy': [fr`ce qui répond là n'est pas un proxy`, 'tunnel'],
  other: [fr`échec d'un genre qui n'a pas de nom ici`, 'connect'],
  bug: [fr`erreur de Callpath lui-même`, 'connect'],
};

function what({ step, code }: Failure): string {
  if (code === 'timeout' || code === 'closed' || code === 'reset') return AT_STEP[code][step];
  const [text, usual] = ANYWHERE[code];
  return usual === step ? text : fr`${text}, ${WHILE[step]}`;
}

/** `refusé aussitôt (ECONNREFUSED)`: a fragment for tables and lists, the platform's own word second. */
export const failure = (of: Failure): string =>
  of.detail === null || of.detail === '' ? what(of) : `${what(of)} (${of.detail})`;

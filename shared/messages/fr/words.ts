import { certaintyOf, percentOf } from '../figure.ts';
import type { CountNoun, Words } from '../messages.ts';
import { featureName } from './features.ts';
import { headings } from './headings.ts';
import { duration, instant, list, number, percent, plural } from './numbers.ts';
import { fr } from './typeset.ts';

const NOUNS: Readonly<Record<CountNoun, readonly [one: string, many: string]>> = {
  problem: [fr`problème`, fr`problèmes`],
  warning: [fr`avertissement`, fr`avertissements`],
  info: [fr`remarque`, fr`remarques`],
  check: [fr`contrôle`, fr`contrôles`],
  host: [fr`hôte`, fr`hôtes`],
  observation: [fr`observation`, fr`observations`],
  endpoint: [fr`point de terminaison`, fr`points de terminaison`],
};
const CERTAINTY = { certain: fr`certain`, likely: fr`probable`, possible: fr`possible` } as const;

export const words: Words = {
  severity: { problem: fr`problème`, warning: fr`avertissement`, info: fr`remarque` },
  certainty: (confidence) => `${CERTAINTY[certaintyOf(confidence)]} (${percent(percentOf(confidence))})`,
  feature: featureName,
  kind: {
    dns: fr`DNS`,
    tcp: fr`TCP`,
    tls: fr`TLS`,
    hello: fr`ouverture TLS`,
    http: fr`HTTP`,
    sip: fr`SIP`,
    stun: fr`média en UDP (STUN)`,
    'turn-tcp': fr`média en TCP (TURN)`,
    control: fr`témoin internet`,
    nat: fr`correspondance NAT`,
    pac: fr`script de proxy (PAC)`,
  },
  role: {
    sweep: fr`premier passage`,
    confirm: fr`nouvel essai, seul`,
    control: fr`témoin neutre`,
    'neutral-name': fr`nom neutre, même adresse`,
    'name-elsewhere': fr`même nom, adresse neutre`,
    'other-port': fr`autre port, même adresse`,
    'independent-resolver': fr`serveur DNS indépendant`,
    'nobody-resolver': fr`adresse sans serveur DNS`,
    'true-address': fr`à l’adresse que donne un serveur DNS indépendant`,
    'small-hello': fr`petit message d'ouverture`,
    'large-hello': fr`grand message d'ouverture`,
    'invented-name': fr`nom que personne ne porte`,
    'who-answers': fr`qui répond à la place`,
    anybody: fr`quelqu'un au-delà de cet ordinateur`,
    'proxy-other-port': fr`par le proxy, sur un autre port`,
    'proxy-neutral-host': fr`par le proxy, un hôte neutre`,
    'proxy-itself': 'le proxy lui-même',
    stream: fr`au rythme d’un appel`,
    fallback: fr`la voie de repli des appels`,
    mapping: fr`une prise réseau, plusieurs serveurs`,
    steady: fr`série de petits échanges`,
  },
  state: {
    ok: fr`fonctionne`,
    failed: fr`échoue`,
    skipped: fr`non mesuré`,
    unknown: fr`inconnu`,
  },
  durationMs: duration,
  list: (items) => list(items),
  count: (n, noun) => `${number(n)} ${plural(n, ...NOUNS[noun])}`,
  instant,
  heading: headings,
};

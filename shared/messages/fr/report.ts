import type { ReportText } from '../messages.ts';
import { duration, number, plural } from './numbers.ts';
import { fr } from './typeset.ts';

const ofMany = (working: number, measured: number): string => fr`${number(working)} sur ${number(measured)}`;

export const report: ReportText = {
  labelled: (label, text) => fr`${label} : ${text}`,
  proxySource: (source) => PROXY_SOURCES[source] ?? source,
  proxyOtherwise: ({ places, place, engine, settings }) =>
    fr`Chromium prend un autre chemin que celui des réglages vers ${number(places)} ${plural(places, 'destination', 'destinations')} (${place} : ${engine.join(', ')} ; les réglages : ${settings.join(', ')})`,
  through: (proxy) => `par ${proxy}`,
  endpointsWorking: ({ working, measured }) =>
    fr`${ofMany(working, measured)} ${plural(measured, 'point de terminaison', 'points de terminaison')} ${plural(working, 'fonctionne', 'fonctionnent')}`,
  rowsLeftOut: (n) =>
    n < 2
      ? fr`${number(n)} ligne sans défaut n'est pas reprise ici.`
      : fr`${number(n)} lignes sans défaut ne sont pas reprises ici.`,
  andMore: (n) => fr`et ${number(n)} ${plural(n, 'autre', 'autres')}`,
  interrupted: fr`Cette mesure a été arrêtée avant la fin : ce qui manque n'a pas été mesuré.`,
  redacted: fr`Les noms et adresses de ce réseau sont remplacés par des substituts.`,
  link: { fine: fr`fonctionne`, failing: fr`échoue`, unknown: fr`inconnu` },
  interfaceDown: fr`inactive`,
  trustStore: ({ bundled, system, extra }) =>
    fr`${number(bundled)} ${plural(bundled, 'racine', 'racines')} du programme, ${number(system)} du système, ${number(extra)} de plus`,
  answer: {
    noAddress: fr`aucune adresse dans la réponse`,
    connected: fr`connexion établie`,
    certificateBy: (issuer) => fr`certificat émis par ${issuer}`,
    clientCertificateWanted: fr`un certificat client est d'abord exigé`,
    hello: {
      alert: fr`réponse par une alerte TLS`,
      'server-hello': fr`réponse par un message d'ouverture TLS`,
      'not-tls': fr`réponse, mais pas en TLS`,
    },
    exchanges: ({ received, sent, medianMs }) =>
      fr`${ofMany(received, sent)} ${plural(received, 'réponse', 'réponses')}${medianMs === null ? '' : `, ${duration(medianMs)}`}`,
    relay: {
      answered: fr`le relais a répondu`,
      'greeting-only': fr`seul le message d'ouverture a eu une réponse`,
      silent: fr`connexion établie, mais le relais n'a pas répondu`,
    },
    control: { expected: fr`exactement la page attendue`, other: fr`une autre page que celle attendue` },
  },
};

const PROXY_SOURCES: Readonly<Record<string, string>> = {
  argument: fr`indiqué dans la commande`,
  environment: fr`d'après les variables d'environnement`,
  'windows-user': fr`d'après les réglages Windows de l'utilisateur`,
  'windows-policy': fr`d'après une stratégie Windows`,
  winhttp: fr`d'après les réglages WinHTTP`,
  macos: fr`d'après les réglages de macOS`,
  gnome: fr`d'après les réglages de GNOME`,
  wpad: fr`trouvé sur le réseau (WPAD)`,
  chromium: fr`d'après la réponse de Chromium sur cet ordinateur`,
};

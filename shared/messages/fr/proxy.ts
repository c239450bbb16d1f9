import { onlyWindowsAnswers as onlyByWindows } from '../../analysis/proxy-voice.ts';
import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { capital } from '../sentences.ts';
import { list } from './numbers.ts';
import {
  AGAIN,
  alternative,
  attemptsTo,
  hosts,
  hostsInTitle,
  isSingle,
  loss,
  releasable,
} from './phrases.ts';
import { fr } from './typeset.ts';

const numbers = (ports: readonly number[]): string => list(ports.map(String));
const thePort = (ports: readonly number[]): string =>
  ports.length === 1 ? fr`le port ${numbers(ports)}` : fr`les ports ${numbers(ports)}`;
/** 407 appartient à HTTP ; SOCKS n'a pas ce nombre. */
const isSocks = (schemes: readonly string[]): boolean => schemes.includes('username/password');

function howItFailed(status: number): string {
  if (status === 0)
    return fr`le proxy a pris la demande et n'a rien répondu, comme s'il attendait lui-même une réponse`;
  if (status === 200) return fr`le proxy a dit que la connexion était établie (200), puis rien n'est passé`;
  return fr`le proxy dit qu'il n'a pas pu y arriver lui-même (${status})`;
}

export const proxy: FindingTexts<'proxy'> = {
  'proxy.unreachable': {
    title: ({ details }) => fr`Le proxy ${details.proxy} ne répond pas`,
    explanation: ({ details, severity, scope }) =>
      sentences(
        fr`Cet ordinateur est réglé pour utiliser le proxy ${details.proxy}, et rien n'y répond comme un proxy.`,
        severity === 'warning'
          ? fr`Les réglages nomment aussi un autre chemin, et celui-là fonctionne : les connexions démarrent seulement plus tard.`
          : loss(scope),
      ),
    remediation: ({ details, severity }) =>
      steps(
        fr`Contrôlez le nom et le port du proxy dans les réglages de cet ordinateur.`,
        fr`Demandez au responsable du proxy si ${details.proxy} est en marche et accessible depuis ce réseau.`,
        severity === 'warning' && fr`Ou retirez ce proxy des réglages, s'il n'existe plus.`,
        AGAIN,
      ),
  },
  'proxy.auth-required': {
    title: ({ figures }) =>
      figures.alternative === 'credentials-refused'
        ? fr`Le proxy n'accepte pas l'identification donnée`
        : fr`Le proxy exige une identification`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        figures.alternative === 'credentials-refused'
          ? fr`Une identification a été donnée, et le proxy l'a refusée pour ${hosts(scope)}${isSocks(details.schemes) ? '' : ' (statut 407)'}.`
          : fr`Le proxy ne transporte rien vers ${hosts(scope)} tant que personne ne s'est identifié${isSocks(details.schemes) ? '' : ' (statut 407)'}.`,
        details.schemes.length > 0 && fr`Il accepte ${list(details.schemes)}.`,
        onlyByWindows(details.schemes) &&
          fr`Ce sont les identifications de Windows lui-même : les programmes d'un ordinateur du domaine y répondent sans rien demander, ce que Callpath ne peut pas. On ne sait donc rien de ce qui se trouve derrière le proxy.`,
        loss(scope),
      ),
    remediation: ({ details, figures, scope }) =>
      steps(
        !onlyByWindows(details.schemes) &&
          fr`Donnez l'identification (--proxy-auth NOM:MOT-DE-PASSE ou CALLPATH_PROXY_AUTH) et relancez Callpath.`,
        fr`Demandez au responsable du proxy de laisser passer ${releasable(scope, figures)} sans identification : les programmes de ces services ne savent pas toujours y répondre.`,
        AGAIN,
      ),
  },
  'proxy.denied': {
    title: ({ figures, scope }) =>
      figures.everything === true ? fr`Le proxy refuse tout` : fr`Le proxy refuse ${hostsInTitle(scope)}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        details.status > 0
          ? fr`C'est le proxy lui-même qui a refusé la connexion vers ${hosts(scope)} (${details.status}).`
          : fr`C'est le proxy lui-même qui a coupé la connexion vers ${hosts(scope)}, sans un mot.`,
        figures.everything === true
          ? fr`Il n'a transporté aucune autre connexion non plus : rien ne montre de quelle règle il s'agit.`
          : fr`Il en transporte d'autres sur le même port : c'est donc une règle qui vise ces hôtes.`,
        loss(scope),
      ),
    remediation: ({ figures, scope }) => [
      fr`Demandez au responsable du proxy d'autoriser ${releasable(scope, figures)}.`,
      AGAIN,
    ],
  },
  'proxy.port-denied': {
    title: ({ details }) => fr`Le proxy refuse ${thePort(details.denied)}`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`Le proxy a refusé la connexion vers ${hosts(scope)} sur ${thePort(details.denied)}, quel que soit l'hôte.`,
        details.allowed.length > 0 && fr`Il transporte les connexions vers ${thePort(details.allowed)}.`,
        loss(scope),
      ),
    remediation: ({ details, figures, scope }) => [
      fr`Demandez au responsable du proxy d'autoriser CONNECT vers ${thePort(details.denied)} pour ${releasable(scope, figures)}.`,
      fr`Ou demandez au responsable du pare-feu de laisser sortir TCP ${numbers(details.denied)} en direct, sans passer par le proxy.`,
      AGAIN,
    ],
  },
  'proxy.upstream-failed': {
    title: ({ scope }) => fr`Le proxy n'atteint pas ${hostsInTitle(scope)}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        fr`${attemptsTo(figures)} ${hosts(scope)} : ${howItFailed(details.status)}.`,
        fr`Le proxy répond : la panne est donc dans ses noms (DNS), dans sa propre sortie ou chez le service.`,
        alternative(figures),
        loss(scope),
      ),
    remediation: ({ scope }) => [
      fr`Demandez au responsable du proxy d'essayer ${hosts(scope)} depuis le proxy lui-même : ses serveurs DNS, son pare-feu, sa ligne.`,
      AGAIN,
    ],
  },
  'proxy.pac-unreachable': {
    title: () => fr`Le script de proxy (PAC) ne peut pas être obtenu`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`Les réglages de cet ordinateur désignent ${details.pacUrl} comme le script qui indique le proxy à utiliser, et il ne peut pas être obtenu.`,
        fr`Les programmes sortent alors en direct, ou pas du tout.`,
        scope.hosts.length > 0 && fr`En direct, rien ne sort d'ici.`,
      ),
    remediation: ({ details }) => [
      fr`Ouvrez ${details.pacUrl} dans un navigateur sur cet ordinateur : un script doit s'afficher.`,
      fr`Demandez au responsable du proxy si l'adresse a changé. Windows ne prend ces scripts qu'à des adresses http ou https.`,
      AGAIN,
    ],
  },
  'proxy.pac-invalid': {
    title: () => fr`Le script de proxy (PAC) ne fonctionne pas`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`Le script qui indique le proxy à utiliser a été obtenu, mais il ne fonctionne pas : ${details.error || fr`il ne donne aucune réponse`}.`,
        fr`Les programmes sortent alors en direct, ou pas du tout.`,
        scope.hosts.length > 0 && fr`En direct, rien ne sort d'ici.`,
      ),
    remediation: () => [
      fr`Envoyez ce rapport au responsable du proxy : le script doit définir FindProxyForURL et répondre pour chaque hôte.`,
      AGAIN,
    ],
  },
  'proxy.required': {
    title: () => fr`La sortie passe par le proxy`,
    explanation: ({ scope }) =>
      sentences(
        fr`${capital(hosts(scope))} ${isSingle(scope) ? fr`n'est pas joignable` : fr`ne sont pas joignables`} en direct, et le proxy transporte la connexion : pour le trafic web, c'est normal.`,
        fr`Le son et l'image en UDP ne peuvent pas passer par un proxy ; il leur faut un chemin à eux à travers le pare-feu.`,
      ),
    remediation: () => [
      fr`Rien n'est à faire pour le trafic web. Pour les appels, vérifiez que le pare-feu laisse sortir UDP 3478-3481 en direct, sans passer par le proxy.`,
    ],
  },
};

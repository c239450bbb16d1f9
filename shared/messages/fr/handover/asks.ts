import { TEAM_NETWORK_ASKS } from './asks-network.ts';
import type { HandoverText } from '../../handover.ts';
import { de, list, named, plural } from '../numbers.ts';
import { destination, hosts, isSingle, ofScope, portRule, releasable } from '../phrases.ts';
import { fr } from '../typeset.ts';

export const asks: HandoverText['ask'] = {
  ...TEAM_NETWORK_ASKS,
  allow: ({ scope, figures }) =>
    fr`Autoriser en sortie ${portRule(scope.ports)} vers ${destination(scope, figures)}, et laisser entrer les réponses.`,
  'allow-http': ({ scope, figures }) =>
    fr`Autoriser HTTP simple, TCP 80, vers ${releasable(scope, figures)}, sans identification.`,
  'allow-name': ({ scope, figures }) =>
    fr`Laisser passer sur ${portRule(scope.ports)} les connexions qui nomment ${releasable(scope, figures)} (TLS, SNI) ; un filtre les arrête d'après ce nom.`,
  'leave-sip-alone': ({ scope, figures }) =>
    fr`Laisser passer tel quel ${portRule(scope.ports)} vers ${destination(scope, figures)} : pas d'inspection, pas de filtre applicatif, pas d'assistance SIP (ALG).`,
  'leave-tls-alone': ({ scope }) =>
    fr`Vérifier si un pare-feu ou un proxy modifie ou limite les versions de TLS vers ${hosts(scope)}, et ${ofScope(scope, fr`l'en`, fr`les en`)} exempter.`,
  'exempt-from-limit': ({ scope, figures }) =>
    fr`Exempter ${portRule(scope.ports)} vers ${destination(scope, figures)} de la protection contre les inondations et des limites de débit (DoS), dans les deux sens.`,
  'let-media-past-proxy': () =>
    fr`Vérifier que les ports UDP 3478-3481 sortent en direct, sans passer par le proxy ; pour le trafic web, rien n'est à faire.`,
  'exempt-from-inspection': ({ scope, figures, named: product }) =>
    fr`Exempter ${releasable(scope, figures)} de l'inspection TLS${product === null ? '' : ` (${product})`}.`,
  'release-page': ({ scope, figures, named: product }) =>
    fr`Autoriser ${releasable(scope, figures)} dans le filtre web${product === null ? '' : ` (${product})`}.`,
  'bring-back-proxy': ({ named: proxy }) =>
    fr`Vérifier que le proxy ${proxy ?? fr`utilisé`} est en marche et accessible depuis ce réseau.`,
  'drop-sign-in': ({ scope, figures }) =>
    fr`Laisser ${releasable(scope, figures)} passer par le proxy sans identification.`,
  'allow-hosts': ({ scope, figures }) => fr`Autoriser ${releasable(scope, figures)} sur le proxy.`,
  'allow-ports': ({ scope, figures }) =>
    fr`Autoriser sur le proxy CONNECT vers ${portRule(scope.ports)} pour ${releasable(scope, figures)}, ou laisser ce trafic sortir en direct par le pare-feu.`,
  'try-from-proxy': ({ scope }) =>
    fr`Chercher pourquoi le proxy lui-même n'atteint pas ${hosts(scope)} : ses serveurs DNS, son pare-feu, sa ligne.`,
  'serve-script': ({ named: url }) =>
    fr`Rendre le script de proxy (PAC)${url === null ? '' : ` ${url}`} à nouveau accessible depuis ce réseau, à une adresse http ou https.`,
  'mend-script': () =>
    fr`Corriger le script de proxy (PAC) : il doit définir FindProxyForURL et répondre pour chaque hôte.`,
  'release-name': ({ scope, figures }) =>
    fr`Débloquer ${releasable(scope, figures)} dans le serveur DNS ou le filtre DNS, afin que ${isSingle(scope) ? fr`le nom soit résolu tel que publié` : fr`les noms soient résolus tels que publiés`}.`,
  'publish-record': ({ named: record }) =>
    fr`Publier l'enregistrement de service (SRV)${record === null ? '' : ` ${record}`}, avec un nom d'hôte qui a une adresse, dans chaque zone qui répond pour le domaine (split DNS compris).`,
  'answer-questions': ({ resolvers }) =>
    resolvers.length === 0
      ? fr`Indiquer le serveur DNS que cet ordinateur doit utiliser : aucun de ceux qui sont réglés ne répond.`
      : fr`Vérifier que ${named(resolvers, 8)} ${plural(resolvers.length, fr`est`, fr`sont`)} en marche, et que les ports UDP et TCP 53 ${plural(resolvers.length, fr`lui`, fr`leur`)} sont ouverts depuis cet ordinateur.`,
  'mend-resolver': ({ named: rcode, resolvers }) =>
    rcode === 'REFUSED'
      ? fr`Autoriser le réseau de cet ordinateur à interroger ${list(resolvers.slice(0, 8)) || fr`le serveur DNS`} : toutes ses questions sont refusées.`
      : fr`Contrôler les serveurs auxquels ${list(resolvers.slice(0, 8)) || fr`le serveur DNS`} ${plural(resolvers.length, fr`transmet`, fr`transmettent`)} les questions, et la sortie vers internet depuis cet endroit.`,
  'speed-up-resolver': ({ resolvers }) =>
    fr`Chercher la cause de la lenteur ${resolvers.length === 0 ? fr`du serveur DNS` : de(list(resolvers.slice(0, 8)))} : charge, serveurs auxquels les questions sont transmises, détour par un VPN.`,
};

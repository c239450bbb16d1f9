import type { FindingTexts } from '../area.ts';
import { withoutHostPrefix } from '../host-prefix.ts';
import { sentences, steps } from '../sentences.ts';
import { duration, named, plural } from './numbers.ts';
import {
  AGAIN,
  questionsTo,
  concerns,
  contrast,
  hosts,
  hostsInTitle,
  isOneAttempt,
  loss,
  ofScope,
  releasable,
} from './phrases.ts';
import { fr } from './typeset.ts';

/** What an answer of this kind says, after “le serveur DNS”. */
function saidOf(rcode: string, one: boolean): string {
  switch (rcode) {
    case 'NXDOMAIN':
      return one
        ? fr`dit que ce nom n'existe pas (NXDOMAIN)`
        : fr`dit que ces noms n'existent pas (NXDOMAIN)`;
    case 'REFUSED':
      return fr`refuse de répondre pour ${one ? 'ce nom' : 'ces noms'} (REFUSED)`;
    case 'SERVFAIL':
      return fr`signale une défaillance pour ${one ? 'ce nom' : 'ces noms'} (SERVFAIL)`;
    case 'NODATA':
    case 'NOERROR':
      return fr`répond sans donner d'adresse (${rcode})`;
    case '':
      return fr`refuse ${one ? 'ce nom' : 'ces noms'}`;
    default:
      return fr`répond ${rcode}`;
  }
}

const ASK_DNS = fr`Demandez au responsable du serveur DNS`;

export const dns: FindingTexts<'dns'> = {
  'dns.resolver-unreachable': {
    title: ({ details: { resolvers } }) =>
      resolvers.length === 1 ? fr`Le serveur DNS ne répond pas` : fr`Aucun des serveurs DNS ne répond`,
    explanation: ({ details: { resolvers }, scope, figures }) => {
      const others = contrast(scope, figures);
      const stayed = isOneAttempt(figures) ? fr`est restée` : fr`sont restées`;
      return sentences(
        resolvers.length === 0
          ? fr`Aucun des serveurs DNS réglés sur cet ordinateur n'a répondu.`
          : fr`${questionsTo(figures)} ${named(resolvers)} ${stayed} sans aucune réponse.`,
        others !== null && fr`Le réseau lui-même fonctionne : ${others}.`,
        fr`Sans serveur DNS, aucun nom ne devient une adresse : rien ne fonctionne en ligne depuis cet ordinateur, quoi que le pare-feu autorise.`,
      );
    },
    remediation: ({ details: { resolvers } }) => [
      fr`Déconnectez puis reconnectez le réseau (ou le VPN), afin que cet ordinateur reçoive à nouveau ses serveurs DNS.`,
      resolvers.length === 0
        ? fr`Demandez au responsable du réseau quel serveur DNS cet ordinateur doit utiliser.`
        : fr`Demandez au responsable du réseau de contrôler ${named(resolvers, 8)}, et de vérifier que les ports UDP et TCP 53 ${plural(resolvers.length, 'lui', 'leur')} sont ouverts depuis cet ordinateur.`,
      AGAIN,
    ],
  },
  'dns.resolver-failing': {
    title: ({ details }) => fr`Le serveur DNS répond par une erreur à chaque nom (${details.rcode})`,
    explanation: ({ details, figures }) =>
      sentences(
        fr`Le serveur DNS est joignable, mais il a répondu ${details.rcode} à tous les noms demandés, témoins neutres compris.`,
        figures.contrast !== undefined &&
          fr`Un serveur DNS indépendant (${figures.contrast}) répond aux mêmes questions.`,
        fr`Aucun nom n'est donc visé en particulier : c'est le serveur qui ne peut pas ou ne veut pas chercher les noms.`,
        fr`Sans lui, aucun nom ne devient une adresse, et rien ne fonctionne en ligne depuis cet ordinateur.`,
      ),
    remediation: ({ details }) => [
      details.rcode === 'REFUSED'
        ? fr`${ASK_DNS} d'accepter les questions du réseau de cet ordinateur : il les refuse toutes.`
        : fr`${ASK_DNS} de contrôler les serveurs auxquels il transmet les questions, et sa propre sortie vers internet.`,
      AGAIN,
    ],
  },
  'dns.name-blocked': {
    title: ({ scope }) => fr`Le serveur DNS refuse de résoudre ${hostsInTitle(scope)}`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`Interrogé sur ${hosts(scope)}, le serveur DNS ${saidOf(details.rcode, ofScope(scope, 'un', '') === 'un')}, alors qu'il résout d'autres noms.`,
        details.confirmedBy === null
          ? fr`Aucun serveur DNS indépendant n'a pu être interrogé : on ne sait donc pas si ${ofScope(scope, fr`ce nom existe`, fr`ces noms existent`)} ailleurs.`
          : fr`Un serveur DNS indépendant (${details.confirmedBy}) ${ofScope(scope, 'le', 'les')} connaît : le refus vient de ce réseau.`,
        loss(scope),
      ),
    remediation: ({ details, scope, figures }) =>
      steps(
        fr`${ASK_DNS} ou du filtre DNS de débloquer ${releasable(scope, figures)}.`,
        details.confirmedBy === null &&
          fr`Faites la même recherche depuis un autre réseau, par exemple un téléphone sans Wi-Fi : si le nom y est inconnu aussi, ce n'est pas un filtre de ce réseau.`,
        AGAIN,
      ),
  },
  'dns.sinkhole': {
    title: ({ scope }) => fr`Le serveur DNS envoie ${hostsInTitle(scope)} vers une fausse adresse`,
    explanation: ({ details: { answers, expected }, scope, figures }) => {
      const own =
        expected.length === 0 ? '' : fr` ; celles du service sont ${named(expected.map(withoutHostPrefix))}`;
      return sentences(
        fr`Interrogé sur ${hosts(scope)}, le serveur DNS répond ${named(answers) || fr`une adresse`}, ${plural(answers.length, fr`qui n'est pas une adresse`, fr`qui ne sont pas des adresses`)} du service${own}.`,
        figures.contrast !== undefined && fr`Ailleurs, la réponse est une autre : ${figures.contrast}.`,
        fr`Les filtres DNS et les fichiers hosts répondent ainsi pour écarter les utilisateurs d'un nom.`,
        loss(scope),
      );
    },
    remediation: ({ scope, figures }) => [
      fr`Cherchez ${named(scope.hosts) || fr`ces noms`} dans le fichier hosts de cet ordinateur, et retirez-en ce qui ${ofScope(scope, fr`le`, fr`les`)} concerne.`,
      fr`${ASK_DNS} ou du filtre DNS de débloquer ${releasable(scope, figures)}.`,
      AGAIN,
    ],
  },
  'dns.srv-missing': {
    title: ({ details }) => fr`L'enregistrement de service ${details.name} manque`,
    explanation: ({ details, scope, figures }) =>
      sentences(
        fr`DNS n'a pas d'enregistrement de service (SRV) utilisable ${details.name} : il n'existe pas, ou l'hôte qu'il nomme n'a pas d'adresse.`,
        figures.contrast !== undefined && fr`D'autres noms sont résolus, par exemple ${figures.contrast}.`,
        fr`Les clients et les autres organisations lisent cet enregistrement pour trouver le bon serveur ; un pare-feu n'y est pour rien.`,
        loss(scope),
      ),
    remediation: ({ details }) => [
      fr`Demandez au responsable de la zone DNS du domaine de publier ${details.name} comme enregistrement SRV, avec un nom d'hôte qui a une adresse.`,
      fr`Si ce réseau répond avec une zone DNS à lui (split DNS), faites-y ajouter l'enregistrement aussi.`,
      fr`Relancez Callpath une fois l'enregistrement diffusé : ce constat doit avoir disparu.`,
    ],
  },
  'dns.slow': {
    title: ({ details }) => fr`La recherche d'un nom prend ${duration(details.medianMs)}`,
    explanation: ({ details, scope }) =>
      sentences(
        fr`La moitié des questions DNS a pris plus de ${duration(details.medianMs)}.`,
        fr`Chaque nouvelle connexion attend d'abord cette réponse : tout paraît lent, alors que le chemin lui-même est ouvert.`,
        concerns(scope),
      ),
    remediation: () => [
      fr`${ASK_DNS} de contrôler sa charge et les serveurs auxquels il transmet les questions.`,
      fr`Si un VPN est actif, vérifiez si tous les noms sont cherchés à travers le tunnel.`,
      AGAIN,
    ],
  },
};

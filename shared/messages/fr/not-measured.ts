import { assertNever } from '../../model/assert-never.ts';
import type { SkipReason } from '../../model/failure.ts';
import type { NotMeasuredFact } from '../../model/not-measured.ts';
import { capitalWords, inWords, named, number, plural, list } from './numbers.ts';
import { fr } from './typeset.ts';

export const skipped: Readonly<Record<SkipReason, string>> = {
  cancelled: fr`non mesuré : arrêt demandé avant`,
  'not-resolved': fr`non mesuré : le nom n'a pas d'adresse`,
  'connection-failed': fr`non mesuré : pas de connexion`,
  'no-address-family': fr`non mesuré : cet ordinateur n'a pas d'adresse de cette famille`,
};

/** Why; what it is about stands beside it. */
export function notMeasured(fact: NotMeasuredFact): string {
  switch (fact.reason) {
    case 'wildcard-stand-in': {
      const n = fact.hosts.length;
      if (n === 0) return fr`Un nom générique n'a pas d'adresse à lui.`;
      return fr`Un nom générique n'a pas d'adresse à lui ; ${inWords(n)} ${plural(n, 'hôte de ce domaine a été mesuré', 'hôtes de ce domaine ont été mesurés')} : ${named(fact.hosts)}.`;
    }
    case 'wildcard-no-host':
      return fr`Un nom générique n'a pas d'adresse à lui, et aucun hôte de ce domaine n'est connu.`;
    case 'ranges-only':
      return fr`Seules des plages d'adresses sont publiées, et aucun hôte n'y est connu.`;
    case 'port-range':
      return fr`La plage de ports est trop grande pour essayer chaque port.`;
    case 'no-sip-domain':
      return fr`Le domaine SIP n'est pas connu : indiquez-le avec --sip-domain.`;
    case 'no-ipv6':
      return fr`Cet ordinateur n'a pas d'adresse IPv6 qui mène au-delà de son propre réseau.`;
    case 'more-addresses':
      return fr`${capitalWords(fact.tried, 'f')} ${plural(fact.tried, 'adresse essayée', 'adresses essayées')} sur ${number(fact.known)} que porte ce nom.`;
    case 'proxy-sign-in':
      return fr`Le proxy exige une identification que seul Windows peut donner (${list(fact.schemes)}) : on ne sait rien de ce qui se trouve derrière lui.`;
    case 'name-at-proxy':
      return fr`Le son et l'image ne passent pas par le proxy, et seul le proxy connaît ici les noms d'internet : personne n'a pu être interrogé en direct.`;
    case 'no-controls':
      return fr`Le catalogue ne nomme aucun témoin neutre auquel comparer.`;
    case 'interrupted':
      return fr`La mesure a été arrêtée avant.`;
    case 'no-probe':
      return fr`Cette version ne parle pas encore ce protocole.`;
    default:
      return assertNever(fact);
  }
}

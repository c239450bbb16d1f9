import { assertNever } from '../../model/assert-never.ts';
import type { VerdictFacts, VerdictText } from '../messages.ts';
import { peopleCannot } from './features.ts';
import { number, plural } from './numbers.ts';
import { fr } from './typeset.ts';

/** More than these make the one sentence too long to read out; the rest is counted. */
const MOST_FEATURES = 3;

const because = (primaryTitle: string | null, consequence: string): string =>
  fr`${primaryTitle ?? fr`La cause n'est pas connue`} : ${consequence}.`;

function inconclusive({ primaryTitle, measured, working }: VerdictFacts): string {
  if (primaryTitle !== null) return because(primaryTitle, fr`trop peu a été mesuré pour en dire plus`);
  if (measured === 0) return fr`Rien n'a été mesuré : l'état de ce réseau n'est pas connu.`;
  const made = fr`${number(measured)} ${plural(measured, 'contrôle effectué', 'contrôles effectués')}`;
  return fr`Trop peu a été mesuré pour un verdict : ${made}, dont ${number(working)} sans défaut.`;
}

export const verdict: VerdictText = {
  label: {
    reachable: fr`Tout ce qui est requis est accessible`,
    degraded: fr`Fonctionne, avec des réserves`,
    blocked: fr`Un élément requis est bloqué`,
    offline: fr`Pas de réseau`,
    inconclusive: fr`Pas de verdict possible`,
  },
  summary: (facts) => {
    switch (facts.status) {
      case 'reachable':
        return fr`Tout ce qui est requis est accessible depuis ce réseau.`;
      case 'degraded':
        return facts.primaryTitle === null
          ? fr`Tout ce qui est requis est accessible depuis ce réseau, mais tout ne fonctionne pas bien.`
          : because(facts.primaryTitle, fr`tout ce qui est requis reste accessible`);
      case 'blocked':
        return because(
          facts.primaryTitle,
          peopleCannot(facts.brokenFeatures, MOST_FEATURES) ?? fr`un élément requis est hors d'atteinte`,
        );
      case 'offline':
        return because(
          facts.primaryTitle ?? fr`Aucun réseau utilisable`,
          fr`on ne peut rien dire des services`,
        );
      case 'inconclusive':
        return inconclusive(facts);
      default:
        return assertNever(facts.status);
    }
  },
};

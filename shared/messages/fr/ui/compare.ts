import type { CompareScreenText } from '../../ui/compare.ts';
import { fr } from '../typeset.ts';

export const compare: CompareScreenText = {
  title: fr`Comparaison`,
  compare: fr`Comparer`,
  first: fr`Premier rapport (A)`,
  second: fr`Second rapport (B)`,
  choose: fr`Choisissez un rapport`,
  swap: fr`Inverser`,
  empty: fr`Il faut deux rapports pour comparer.`,
  emptyHint: fr`Lancez un contrôle ici et un autre sur un réseau différent, dans un café par exemple, ou importez un rapport fait ailleurs.`,
  hint: fr`Choisissez deux rapports : le bureau et un café, avant et après une modification, cet ordinateur et celui d'un collègue.`,
  openReport: fr`Ouvrir ce rapport`,
  show: fr`Points de terminaison à montrer`,
  filters: {
    all: fr`Tous`,
    differs: fr`Différents`,
    'fails-in-both': fr`En échec dans les deux`,
    'not-compared': fr`Non comparés`,
    'works-in-both': fr`Bons dans les deux`,
  },
  noneMatches: fr`Aucun point de terminaison n'est dans ce cas.`,
  keys: fr`Les flèches passent d'un point de terminaison à l'autre.`,
};

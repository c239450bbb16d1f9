import type { ComparedFigures } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { number, plural } from './numbers.ts';
import { hosts, portWords } from './phrases.ts';
import { fr } from './typeset.ts';

const DEFAULT: ComparedFigures = {
  here: fr`le premier rapport`,
  there: fr`l'autre`,
  endpoints: 0,
  oneNetwork: false,
  oneComputer: true,
};
const endpoints = (n: number): string =>
  fr`${number(n)} ${plural(n, 'point de terminaison', 'points de terminaison')}`;
const fail = (n: number): string => plural(n, 'échoue', 'échouent');

/** What two runs say together. */
export const comparing: FindingTexts<'compare'> = {
  'compare.this-network': {
    title: ({ figures: { compared = DEFAULT } }) =>
      compared.oneNetwork
        ? fr`Ce qui passe dans ${compared.there} ne passe pas dans ${compared.here}`
        : fr`Ce qui fonctionne dans ${compared.there} est arrêté dans ${compared.here} par le réseau`,
    explanation: ({ figures: { compared = DEFAULT }, scope }) =>
      sentences(
        compared.endpoints === 0
          ? fr`Tout ce qui a été mesuré dans ${compared.here} et dans ${compared.there} fonctionne, mais l'un a un défaut que l'autre n'a pas.`
          : fr`${endpoints(compared.endpoints)} ${fail(compared.endpoints)} dans ${compared.here} et ${plural(compared.endpoints, 'fonctionne', 'fonctionnent')} dans ${compared.there} : ${hosts(scope)}, ${portWords(scope.ports)}.`,
        compared.cause === undefined
          ? fr`Aucune cause n'y a été trouvée.`
          : fr`Cause qui y a été trouvée : ${compared.cause}.`,
        compared.oneNetwork
          ? fr`Les deux rapports semblent venir d'un seul réseau : quelque chose y a donc changé entre les deux.`
          : compared.oneComputer
            ? null
            : fr`Il n'est pas certain que les deux rapports viennent d'un même ordinateur, qui peut donc aussi être la cause.`,
      ),
    remediation: ({ figures: { compared = DEFAULT } }) => [
      compared.cause === undefined
        ? fr`Relancez Callpath à l'endroit où a été fait ${compared.here}, pour voir si l'échec persiste.`
        : fr`Suivez les conseils du constat : « ${compared.cause} ».`,
      compared.oneNetwork
        ? fr`Cherchez ce qui a été modifié dans ce réseau entre les deux rapports : c'est l'explication de la différence.`
        : fr`Remettez les deux rapports au responsable de ce réseau : ensemble, ils montrent que cela fonctionne ailleurs.`,
      fr`Relancez ensuite Callpath et comparez de nouveau : ce constat doit avoir disparu.`,
    ],
  },
  'compare.not-the-network': {
    title: ({ figures: { compared = DEFAULT } }) =>
      compared.oneNetwork
        ? fr`La même chose échoue dans les deux rapports de ce réseau`
        : fr`La même chose échoue sur les deux réseaux`,
    explanation: ({ figures: { compared = DEFAULT }, scope }) =>
      sentences(
        fr`${endpoints(compared.endpoints)} ${fail(compared.endpoints)} dans ${compared.here} et dans ${compared.there}, à la même étape et de la même façon : ${hosts(scope)}, ${portWords(scope.ports)}.`,
        compared.cause === undefined ? null : fr`Constat des deux rapports : ${compared.cause}.`,
        compared.oneNetwork
          ? fr`Les deux rapports semblent venir d'un seul réseau : cela montre alors seulement que rien n'y a changé.`
          : fr`Il est rare que deux réseaux aient le même défaut : la cause est plutôt le service, le compte ou l'ordinateur.`,
      ),
    remediation: ({ figures: { compared = DEFAULT } }) => [
      compared.oneNetwork
        ? fr`Lancez Callpath sur un autre réseau (chez vous, dans un café, par le partage de connexion d'un téléphone) et comparez avec ce rapport.`
        : fr`Regardez du côté du service, du compte et de cet ordinateur (son propre pare-feu, son logiciel de sécurité) avant tout réseau.`,
      compared.oneComputer
        ? fr`Essayez un autre ordinateur sur l'un des deux réseaux : si cela y fonctionne, cet ordinateur est la cause.`
        : fr`Demandez au responsable du service s'il est en état de marche.`,
    ],
  },
};

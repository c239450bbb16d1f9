import { assertNever } from '../../model/assert-never.ts';
import type { CompareText } from '../compare.ts';
import { sentences } from '../sentences.ts';
import { duration, inWords, number, plural } from './numbers.ts';
import { fr } from './typeset.ts';

const endpoints = (n: number): string =>
  fr`${number(n)} ${plural(n, 'point de terminaison', 'points de terminaison')}`;
const DAY_MS = 24 * 60 * 60 * 1000;
const days = (ms: number): string => {
  const n = Math.floor(ms / DAY_MS);
  return n < 1 ? duration(ms) : `${inWords(n)} ${plural(n, 'jour', 'jours')}`;
};
const fail = (n: number): string => plural(n, 'échoue', 'échouent');
const work = (n: number): string => plural(n, 'fonctionne', 'fonctionnent');

export const compare: CompareText = {
  quoted: (label) => fr`« ${label} »`,
  unnamed: { a: 'le rapport A', b: 'le rapport B' },
  letter: { a: 'A', b: 'B' },
  summary: ({ conclusion, name, title, endpoints: failing }) => {
    switch (conclusion) {
      case 'one-side':
        return title === null
          ? fr`Seulement dans ${name} : ${endpoints(failing)} ${fail(failing)}, et la cause est inconnue.`
          : fr`Seulement dans ${name} : ${title}.`;
      case 'same':
        return title === null
          ? fr`La même chose échoue dans les deux rapports.`
          : fr`Identique dans les deux rapports : ${title}.`;
      case 'nothing-differs':
        return fr`Tout est en ordre dans les deux rapports.`;
      case 'not-measured':
        return fr`Ce qui ne va pas dans ${name} n'a pas été mesuré dans l'autre rapport${title === null ? '' : fr` : ${title}`}.`;
      case 'same-run':
        return fr`C'est deux fois le même rapport : il n'y a rien à comparer.`;
      case 'not-comparable':
        return fr`Ces deux rapports ne peuvent pas être comparés.`;
      default:
        return assertNever(conclusion);
    }
  },
  heading: {
    sideBySide: fr`Côte à côte`,
    root: fr`La différence d'origine`,
    proves: fr`Ce que cela prouve`,
    doesNotProve: fr`Ce que cela ne prouve pas`,
    findings: fr`Ce qui en découle`,
    causes: fr`Ce que constate chaque rapport`,
    endpoints: fr`Points de terminaison`,
    run: fr`Relevé`,
    outcome: fr`Comparaison`,
    works: fr`En état`,
    computer: fr`Ordinateur`,
    inBoth: fr`Dans les deux`,
  },
  onlyIn: (name) => fr`Seulement dans ${name}`,
  explains: ({ explained, all, layer }) =>
    explained === 0
      ? fr`rien n'échoue pour cette raison qui fonctionne dans l'autre rapport`
      : fr`${ofAll(explained, all)}${layer === '' ? '' : fr`, à l'étape ${layer}`}`,
  notInOther: fr`non mesuré dans l'autre rapport, la différence n'est donc pas certaine`,
  noRoot: fr`Il n'y en a pas : ce qu'un rapport a constaté, l'autre l'a constaté aussi.`,
  noCause: fr`Des points de terminaison y échouent qui fonctionnent dans l'autre rapport, et aucune cause n'y a été trouvée.`,
  proof: (proof, names) => {
    switch (proof.kind) {
      case 'fails-only-in': {
        const here = names[proof.side];
        const there = names[proof.side === 'a' ? 'b' : 'a'];
        const seen = fr`${endpoints(proof.endpoints)} ${fail(proof.endpoints)} dans ${here} et ${work(proof.endpoints)} dans ${there}.`;
        if (proof.oneNetwork)
          return sentences(
            seen,
            fr`Le service était en état : l'obstacle se trouve de ce côté-ci, et il n'est pas le même dans les deux rapports.`,
          );
        return sentences(
          seen,
          proof.oneComputer
            ? fr`Le service et cet ordinateur sont en état : l'obstacle se trouve dans le réseau où cela échoue.`
            : fr`Le service est en état : l'obstacle se trouve dans le réseau où cela échoue, ou dans l'ordinateur qui s'y trouvait.`,
        );
      }
      case 'own-firewall':
        return fr`Dans ${names[proof.side]}, c'est le pare-feu de l'ordinateur lui-même : le réseau n'y est pour rien.`;
      case 'own-clock':
        return fr`Dans ${names[proof.side]}, l'horloge de l'ordinateur n'était pas à l'heure : le réseau n'y est pour rien.`;
      case 'own-service':
        return fr`Dans ${names[proof.side]}, c'est le service lui-même qui a failli, alors que le chemin était ouvert.`;
      case 'only-worse':
        return fr`Rien n'est bloqué pour cette raison : dans ${names[proof.side]}, tout passe, mais moins bien.`;
      case 'only-other-has-network':
        return fr`Dans ${names[proof.side]}, c'est le réseau lui-même qui a failli : cela ne dit rien d'aucun service.`;
      case 'fails-in-both':
        return sentences(
          fr`${endpoints(proof.endpoints)} ${fail(proof.endpoints)} dans les deux rapports, à la même étape et de la même façon.`,
          proof.oneNetwork
            ? fr`Dans un seul et même réseau, cela montre seulement que rien n'a changé.`
            : fr`Deux réseaux ont rarement la même panne : regardez du côté du service, du compte ou de l'ordinateur.`,
        );
      case 'fails-otherwise':
        return fr`${endpoints(proof.endpoints)} ${fail(proof.endpoints)} dans les deux rapports, chaque fois d'une autre façon : chaque rapport a sa propre cause.`;
      case 'works-in-both':
        return fr`${endpoints(proof.endpoints)} ${work(proof.endpoints)} dans les deux rapports.`;
      case 'nothing':
        return fr`Rien.`;
      default:
        return assertNever(proof);
    }
  },
  reservation: (reservation, names) => {
    switch (reservation.kind) {
      case 'same-run':
        return fr`Le même rapport a été donné deux fois : choisissez-en deux différents.`;
      case 'other-computer':
        return fr`Les ordinateurs ne sont pas les mêmes (${reservation.a} ; ${reservation.b}) : une différence peut venir de l'ordinateur et non du réseau.`;
      case 'unknown-computer':
        return fr`Rien ne montre si les deux rapports viennent d'un même ordinateur : une différence peut venir de l'ordinateur et non du réseau.`;
      case 'same-network':
        return reservation.labelled
          ? fr`Les deux rapports ont la même passerelle et les mêmes serveurs DNS : s'ils viennent d'un seul réseau à deux moments, ce qui diffère y a changé entre-temps.`
          : fr`Les deux rapports ont la même passerelle et les mêmes serveurs DNS : cela ressemble à un seul réseau à deux moments, et non à deux réseaux.`;
      case 'far-apart':
        return fr`Il y a ${days(reservation.ms)} entre les rapports : réseaux, services et réglages peuvent avoir changé entre-temps.`;
      case 'other-catalog':
        return fr`Les catalogues diffèrent (${reservation.a} ; ${reservation.b}) : seuls sont comparés les points de terminaison présents dans les deux.`;
      case 'other-profile':
        return fr`Les profils diffèrent (${reservation.a} ; ${reservation.b}) : seuls sont comparés les points de terminaison présents dans les deux.`;
      case 'cut-short':
        return fr`Dans ${names[reservation.side]}, tout n'a pas été mesuré : ce qui manque n'est ni bon ni en panne.`;
      case 'no-network':
        return fr`Dans ${names[reservation.side]}, il n'y avait pas de réseau utilisable : on ne sait pas si les services y fonctionneraient.`;
      case 'practice':
        return fr`Les mesures de ${names[reservation.side]} viennent du réseau d'entraînement de l'ordinateur lui-même, et non d'un vrai réseau.`;
      case 'redacted':
        return fr`Dans ${names[reservation.side]}, noms et adresses sont remplacés : un même remplaçant ne désigne pas forcément la même chose dans l'autre rapport.`;
      case 'vpn':
        return fr`Un VPN n'était actif que dans ${names[reservation.side]} : le réseau y est alors celui de l'autre bout.`;
      case 'other-proxy':
        return fr`Les sorties diffèrent : ${reservation.a} dans ${names.a}, ${reservation.b} dans ${names.b}. Chaque point de terminaison est comparé par le chemin que les clients y prennent.`;
      case 'judged-again':
        return fr`Les rapports avaient été jugés par des versions différentes de Callpath : ici, les deux le sont avec les règles d'aujourd'hui.`;
      case 'measured-only-in':
        return fr`${endpoints(reservation.endpoints)} ${plural(reservation.endpoints, fr`n'a été mesuré`, fr`n'ont été mesurés`)} que dans ${names[reservation.side]} : ni bon ni en panne dans l'autre rapport.`;
      case 'retired':
        return fr`${endpoints(reservation.endpoints)} de services retirés ne ${plural(reservation.endpoints, 'répond', 'répondent')} pas : ce n'est pas une panne, et cela n'entre pas en compte.`;
      default:
        return assertNever(reservation);
    }
  },
  noReservation: fr`Rien de connu ne s'y oppose : un même ordinateur, un même catalogue, moins d'un jour entre les rapports.`,
  outcome: (outcome, names) => {
    switch (outcome) {
      case 'fails-only-in-a':
        return fr`n'échoue que dans ${names.a}`;
      case 'fails-only-in-b':
        return fr`n'échoue que dans ${names.b}`;
      case 'fails-in-both':
        return fr`échoue dans les deux`;
      case 'works-in-both':
        return fr`fonctionne dans les deux`;
      case 'not-compared':
        return fr`non comparé`;
      default:
        return assertNever(outcome);
    }
  },
  notInRun: fr`non mesuré dans ce rapport`,
  leftOut: ({ working, notCompared }) =>
    [
      working === 0 ? '' : fr`${endpoints(working)} ${work(working)} dans les deux rapports`,
      notCompared === 0
        ? ''
        : fr`${endpoints(notCompared)} ${plural(notCompared, fr`n'a pas été mesuré`, fr`n'ont pas été mesurés`)} dans les deux`,
    ]
      .filter((text) => text !== '')
      .join(fr` ; `),
};

function ofAll(explained: number, all: number): string {
  if (all === 1) return fr`le seul point de terminaison qui n'échoue que là`;
  return explained === all
    ? fr`les ${endpoints(all)} qui n'échouent que là`
    : fr`${number(explained)} des ${endpoints(all)} qui n'échouent que là`;
}

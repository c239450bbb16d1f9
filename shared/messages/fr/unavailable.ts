import type { FindingTexts } from '../area.ts';
import type { FindingText } from '../messages.ts';
import { sentences, steps } from '../sentences.ts';
import { type UnavailableKind, unavailableKind } from '../unavailable-kind.ts';
import { capitalWords, de, named, plural } from './numbers.ts';
import { AGAIN, concerns, hosts, hostsFirst, hostsInTitle, loss, ofScope, place } from './phrases.ts';
import { fr } from './typeset.ts';

const TEXTS: Readonly<Record<UnavailableKind, FindingText<'service.unavailable'>>> = {
  gone: {
    title: ({ scope }) =>
      fr`${hostsFirst(scope)} ${ofScope(scope, fr`n'existe`, fr`n'existent`)} plus dans le DNS`,
    explanation: ({ scope }) =>
      sentences(
        fr`Le serveur DNS de ce réseau et un serveur indépendant sont d'accord : ${hosts(scope)} ${ofScope(scope, fr`n'existe`, fr`n'existent`)} plus.`,
        fr`Personne ici ne refuse le nom ; le service a déménagé ou a été retiré, et le catalogue le cite encore.`,
        concerns(scope),
      ),
    remediation: () => [
      fr`Ne changez rien à ce réseau.`,
      fr`Utilisez un catalogue plus récent (option --catalog) ; s'il cite encore le nom, avertissez son éditeur.`,
    ],
  },
  'dead-address': {
    title: ({ details: { deadAddresses: dead }, scope }) =>
      fr`${capitalWords(dead.length, 'f')} ${plural(dead.length, fr`adresse`, fr`adresses`)} ${de(hostsInTitle(scope))} ne ${plural(dead.length, fr`répond`, fr`répondent`)} pas`,
    explanation: ({ details: { deadAddresses: dead }, figures, scope }) =>
      sentences(
        fr`${named(dead)} ${plural(dead.length, fr`n'a`, fr`n'ont`)} pas répondu, alors que d'autres adresses ${de(hosts(scope))} répondent${figures.contrast === undefined ? '' : ` (${figures.contrast})`}.`,
        ofScope(
          scope,
          fr`Le nom fonctionne encore par les autres adresses, parfois après une courte attente.`,
          fr`Les noms fonctionnent encore par les autres adresses, parfois après une courte attente.`,
        ),
        fr`Des adresses muettes isolées désignent le service plutôt qu'un pare-feu, qui les traiterait toutes de la même façon.`,
        concerns(scope),
      ),
    remediation: ({ details: { deadAddresses: dead }, figures: { ranges = [] } }) =>
      steps(
        fr`Ne changez rien à ce réseau pour l'instant ; signalez au responsable du service que ${named(dead, 8)} ne ${plural(dead.length, fr`répond`, fr`répondent`)} pas.`,
        ranges.length > 0 &&
          fr`Si cela dure, vérifiez que le pare-feu autorise l'ensemble de ${named(ranges, 8)}, et pas seulement certaines adresses.`,
        AGAIN,
      ),
  },
  'own-error': {
    title: ({ scope }) =>
      fr`${hostsFirst(scope)} ${ofScope(scope, fr`signale`, fr`signalent`)} une erreur du service lui-même`,
    explanation: ({ scope }) =>
      sentences(
        fr`${place(scope)} ${ofScope(scope, fr`est joignable et répond`, fr`sont joignables et répondent`)}, mais par une erreur de serveur (HTTP 5xx).`,
        fr`Rien dans la réponse ne porte la marque d'un filtre ou d'un proxy : l'erreur vient du service et non de ce réseau.`,
        loss(scope),
      ),
    remediation: ({ scope }) => [
      fr`Ne changez rien à ce réseau.`,
      fr`Consultez la page du fournisseur sur l'état de ses services, et avertissez le responsable ${de(hosts(scope))}.`,
      AGAIN,
    ],
  },
};

export const unavailable: Pick<FindingTexts<'service'>, 'service.unavailable'> = {
  'service.unavailable': {
    title: (fact) => TEXTS[unavailableKind(fact)].title(fact),
    explanation: (fact) => TEXTS[unavailableKind(fact)].explanation(fact),
    remediation: (fact) => TEXTS[unavailableKind(fact)].remediation(fact),
  },
};

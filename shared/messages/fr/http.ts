import type { FindingTexts } from '../area.ts';
import { sentences } from '../sentences.ts';
import { de } from './numbers.ts';
import { AGAIN, hostsFirst, hostsInTitle, loss, ofScope, place, releasable } from './phrases.ts';
import { fr } from './typeset.ts';

export const http: FindingTexts<'http'> = {
  'http.block-page': {
    title: ({ scope, details: { product } }) =>
      fr`Un filtre web répond à la place ${de(hostsInTitle(scope))}${product === null ? '' : ` (${product})`}`,
    explanation: ({ details: { product, status }, scope }) =>
      sentences(
        fr`À la place ${de(place(scope))}, une page ${product === null ? fr`d'un filtre` : de(product)} est revenue, avec le statut ${status}.`,
        product === null && fr`La page ne dit pas de quel produit il s'agit.`,
        fr`La connexion elle-même est ouverte : le filtre la laisse passer, puis répond au nom du service.`,
        loss(scope),
      ),
    remediation: ({ details: { product }, figures, scope }) => [
      fr`Demandez au responsable du filtre web${product === null ? '' : ` (${product})`} d'autoriser ${releasable(scope, figures)}.`,
      AGAIN,
    ],
  },
  'http.unexpected-answer': {
    title: ({ scope }) =>
      fr`${hostsFirst(scope)} ${ofScope(scope, fr`répond`, fr`répondent`)}, mais pas comme prévu`,
    explanation: ({ scope }) =>
      sentences(
        fr`${place(scope)} ${ofScope(scope, fr`répond`, fr`répondent`)} en HTTP, mais pas à la manière du service.`,
        fr`Aucun filtre ne se trahit dans la réponse, et le certificat est bon là où il y en a un ; la raison de la différence n'est pas connue.`,
        fr`La conséquence pour les utilisateurs n'est pas connue non plus : essayez le service lui-même.`,
      ),
    remediation: ({ scope }) => [
      fr`Ouvrez ${ofScope(scope, fr`l'adresse`, fr`les adresses`)} dans un navigateur sur cet ordinateur et depuis un autre réseau, et comparez.`,
      fr`Si seul ce réseau montre autre chose, interrogez le responsable du filtre web ou du proxy.`,
    ],
  },
};

import type { GuidePictureText } from '../../guide-picture.ts';
import { fr } from '../typeset.ts';

export const picture: GuidePictureText = {
  heading: fr`Ce que montre l'écran de l'utilisateur, en croquis : chaque client a sa disposition et ses mots.`,
  contact: fr`Le contact`,
  user: fr`L'utilisateur`,
  presence: { available: fr`Disponible`, unknown: fr`Présence inconnue` },
  messages: { hello: fr`Bonjour, me lisez-vous ?`, reply: fr`Oui, je vous lis.` },
  notes: {
    sent: fr`Envoyé`,
    refused: fr`Votre message n'a pas pu être envoyé en raison d'une stratégie de votre société.`,
    asks: fr`Souhaite converser avec vous.`,
    empty: fr`Ni nouvelle conversation, ni demande.`,
    pending: fr`La demande n'a pas encore été acceptée.`,
  },
  accept: fr`Accepter`,
  decline: fr`Bloquer`,
  atContact: fr`Chez le contact`,
  seenThere: { message: fr`le message est là`, nothing: fr`rien, même après plusieurs minutes` },
  search: fr`Rechercher`,
  sought: fr`contact@example.com`,
  directories: { own: fr`Mes contacts`, skype: fr`Annuaire Skype` },
  offer: fr`Rechercher cette adresse à l'extérieur`,
  nobody: fr`Aucun résultat`,
};

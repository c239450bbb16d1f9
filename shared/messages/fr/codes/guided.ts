import type { CodeTexts } from '../../area.ts';
import { fr } from '../typeset.ts';

/** What only the answers given in the guided steps, or a second report, can tell. */
export const guided: CodeTexts<'policy' | 'client' | 'contact' | 'compare'> = {
  'policy.waiting-period': {
    name: fr`Trop tôt pour conclure`,
    meaning: fr`Moins de 24 heures se sont écoulées depuis le changement du réglage. Tant qu'il n'a pas atteint tous les centres de données, un essai qui échoue ne prouve rien.`,
    toldApart: fr`D'après l'heure du changement donnée dans le parcours guidé.`,
    advice: [
      fr`Refaites l'essai après l'heure que donne le constat.`,
      fr`Auparavant, déconnectez-vous du client, puis reconnectez-vous.`,
    ],
  },
  'policy.external-access-off': {
    name: fr`Contacts externes désactivés`,
    meaning: fr`D'après les réponses données, les communications externes ou le contact avec les utilisateurs de Skype sont désactivés.`,
    toldApart: fr`D'après les réponses données dans le parcours guidé ; le réseau n'y est pour rien.`,
    advice: [
      fr`Un administrateur active les communications externes, pour l'organisation et pour la personne.`,
      fr`Attendez jusqu'à 24 heures, puis déconnectez-vous et reconnectez-vous.`,
    ],
  },
  'policy.domain-not-allowed': {
    name: fr`Domaine du contact non autorisé`,
    meaning: fr`D'après les réponses données, le domaine du contact ne figure pas parmi ceux autorisés, ou il est bloqué.`,
    toldApart: fr`Les contacts d'autres domaines fonctionnent ; seuls ceux de ce domaine échouent.`,
    advice: [
      fr`Les administrateurs des deux côtés contrôlent leurs listes de domaines autorisés et bloqués.`,
    ],
  },
  'client.unsupported-platform': {
    name: fr`Fonction absente de ce client`,
    meaning: fr`D'après les réponses données, le client utilisé n'a pas cette fonction : le client Mac, par exemple, n'a pas la recherche dans l'annuaire Skype.`,
    toldApart: fr`D'après les réponses données dans le parcours guidé ; le réseau n'y est pour rien.`,
    advice: [fr`Utilisez un client qui a cette fonction, par exemple sous Windows.`],
  },
  'contact.not-accepted': {
    name: fr`Demande pas encore acceptée`,
    meaning: fr`D'après les réponses données, le contact ne s'est pas encore connecté pour accepter la demande. D'ici là, aucun message ne passe, dans aucun sens.`,
    toldApart: fr`D'après les réponses données dans le parcours guidé, alors que les contrôles du réseau sont bons.`,
    advice: [
      fr`Demandez au contact de se connecter et d'accepter la demande.`,
      fr`Si la demande n'arrive jamais, faites-en envoyer une par le contact.`,
    ],
  },
  'compare.this-network': {
    name: fr`Ce réseau bloque`,
    meaning: fr`Ce qui échoue sur un réseau fonctionne sur l'autre, depuis le même ordinateur : le premier réseau bloque.`,
    toldApart: fr`Deux rapports sont mis côte à côte, point de terminaison par point de terminaison et couche par couche. Un autre ordinateur, un autre catalogue ou un autre jour rendent la conclusion moins sûre.`,
    advice: [
      fr`Remettez les deux rapports au responsable du premier réseau : ensemble, ils constituent la preuve.`,
    ],
  },
  'compare.not-the-network': {
    name: fr`Pas le réseau`,
    meaning: fr`La même chose échoue sur les deux réseaux.`,
    toldApart: fr`Deux rapports sont mis côte à côte : ce qui échoue dans les deux à la même étape et de la même façon ne vient pas du réseau. Les services retirés ne comptent pas.`,
    advice: [fr`Regardez du côté du service, du compte ou de cet ordinateur.`],
  },
};

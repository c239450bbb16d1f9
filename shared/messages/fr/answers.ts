import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { instant } from './numbers.ts';
import { fr } from './typeset.ts';

/** Ce que disent les réponses du test guidé. */
export const answers: FindingTexts<'policy' | 'client' | 'contact'> = {
  'policy.waiting-period': {
    title: () => fr`Il est trop tôt pour qu'un essai prouve quelque chose`,
    explanation: ({ details: { readyAt } }) =>
      sentences(
        fr`Le réglage a été modifié il y a moins de 24 heures, et un changement peut mettre ce temps à atteindre tous les centres de données.`,
        fr`Un essai qui échoue avant le ${instant(readyAt)} ne prouve rien ; ce qui a été mesuré du réseau reste valable.`,
      ),
    remediation: ({ details: { readyAt } }) => [
      fr`Attendez jusqu'au ${instant(readyAt)} sans rien modifier : chaque changement fait repartir l'attente.`,
      fr`Avant l'essai suivant, déconnectez-vous du client, puis reconnectez-vous.`,
    ],
  },
  'policy.external-access-off': {
    title: () => fr`Le contact avec l'extérieur est désactivé`,
    explanation: () =>
      fr`D'après les réponses données, les communications externes, le contact avec les particuliers ou la stratégie propre à l'utilisateur sont désactivés. Aucune demande ne quitte alors l'organisation, quoi que fasse le réseau.`,
    remediation: () => [
      fr`Un administrateur active les communications externes, pour l'organisation et pour l'utilisateur, ainsi que le contact avec les particuliers si c'est l'un d'eux qu'il faut joindre.`,
      fr`Attendez jusqu'à 24 heures, déconnectez-vous du client, reconnectez-vous et refaites l'essai.`,
    ],
  },
  'policy.domain-not-allowed': {
    title: ({ figures: { domain } }) =>
      domain === undefined
        ? fr`Le domaine du contact n'est pas autorisé`
        : fr`Le domaine ${domain} du contact n'est pas autorisé`,
    explanation: ({ figures: { listed } }) =>
      sentences(
        listed === true
          ? fr`D'après les réponses données, le domaine du contact figure dans la liste des domaines bloqués.`
          : fr`D'après les réponses données, seuls les domaines d'une liste sont autorisés, et celui du contact n'y figure pas.`,
        fr`Les demandes qui lui sont adressées sont refusées avant même d'atteindre le réseau.`,
      ),
    remediation: ({ figures: { listed, domain } }) =>
      steps(
        listed === true
          ? fr`Un administrateur retire ${domain ?? fr`ce domaine`} de la liste des domaines bloqués, si cela est voulu.`
          : fr`Un administrateur ajoute ${domain ?? fr`ce domaine`} aux domaines autorisés, si cela est voulu.`,
        fr`L'autre organisation doit également autoriser la vôtre : demandez-le à son administrateur.`,
        fr`Attendez jusqu'à 24 heures, déconnectez-vous du client, reconnectez-vous et refaites l'essai.`,
      ),
  },
  'client.unsupported-platform': {
    title: ({ figures: { everything } }) =>
      everything === true ? fr`Aucun client ne sait faire cela` : fr`Ce client ne sait pas faire cela`,
    explanation: ({ figures: { everything } }) =>
      everything === true
        ? fr`Ni Skype Entreprise ni Teams ne joignent d'autres fournisseurs de messagerie instantanée, n'envoient ainsi de SMS, ni ne tiennent une conversation de groupe avec un contact Skype. Aucun réglage ni aucune règle de pare-feu n'y change rien.`
        : fr`Skype Entreprise sur Mac n'a pas de recherche dans l'annuaire Skype et ne communique pas avec les contacts Skype. Le réseau n'y est pour rien.`,
    remediation: ({ figures: { everything } }) =>
      everything === true
        ? [fr`Joignez la personne autrement : par Teams, par courriel ou par téléphone.`]
        : [
            fr`Essayez avec le client pour Windows, ou avec Teams.`,
            fr`Skype lui-même a été retiré le 5 mai 2025 : demandez d'abord au contact son adresse Teams.`,
          ],
  },
  'contact.not-accepted': {
    title: () => fr`Le contact n'a pas encore accepté la demande`,
    explanation: () =>
      fr`La demande est arrivée : les réglages et le réseau l'ont donc laissée passer. Tant que le contact ne s'est pas connecté et ne l'a pas acceptée, aucun message ne passe dans un sens ni dans l'autre.`,
    remediation: () => [
      fr`Demandez au contact, par courriel ou par téléphone, de se connecter et d'accepter la demande.`,
      fr`S'il ne la retrouve plus, qu'il en envoie une à son tour.`,
    ],
  },
};

import type { GuideText } from '../../guide.ts';
import { fr } from '../typeset.ts';

const notKnown = fr`Je ne sais pas`;

export const steps: GuideText['steps'] = {
  goal: {
    question: fr`Qui s'agit-il de joindre ?`,
    say: fr`À qui voulez-vous écrire ? À un particulier sur Skype, à un particulier sur Teams, ou à quelqu'un d'une autre entreprise ?`,
    how: [fr`Un seul genre de contact à la fois : ce qui fait obstacle diffère de l'un à l'autre.`],
    options: {
      skype: fr`Un particulier sur Skype`,
      'teams-personal': fr`Un particulier sur Teams (gratuit ou personnel)`,
      'other-organisation': fr`Quelqu'un d'une autre organisation`,
      'group-with-skype': fr`Une conversation de groupe où figure un contact Skype`,
      'other-service': fr`Quelqu'un sur un autre service (Google, Facebook…)`,
      'text-message': fr`Un téléphone mobile, par SMS`,
      'dont-know': notKnown,
    },
  },
  client: {
    question: fr`Avec quel client essaie-t-on ?`,
    say: fr`Quel programme utilisez-vous pour cela : Teams ou Skype Entreprise ? Et votre ordinateur est-il un Mac ?`,
    how: [
      fr`Skype Entreprise avec des comptes Microsoft 365 (Skype Entreprise Online) n'existe plus ; avec votre propre Skype Entreprise Server, si.`,
    ],
    options: {
      teams: fr`Teams, pour le travail`,
      'sfb-server': fr`Skype Entreprise sous Windows, avec notre propre serveur`,
      'sfb-server-mac': fr`Skype Entreprise sur Mac, avec notre propre serveur`,
      'sfb-online': fr`Skype Entreprise, avec des comptes Microsoft 365`,
      other: fr`Un autre (téléphone, tablette…)`,
      'dont-know': notKnown,
    },
  },
  successor: {
    question: fr`Le contact est-il passé à Teams ?`,
    say: fr`Skype a été arrêté en mai 2025. Votre contact se connecte-t-il à Teams avec son ancien compte Skype ?`,
    how: [
      fr`Qui avait un compte Skype peut s'en servir pour se connecter à Teams (gratuit). Si c'est le cas, le test se poursuit avec ce compte.`,
    ],
    options: {
      'on-teams': fr`Oui, le contact utilise maintenant Teams`,
      'skype-only': fr`Non, le contact n'avait que Skype`,
      'dont-know': notKnown,
    },
  },
  external: {
    question: fr`Comment les communications externes sont-elles réglées pour l'organisation ?`,
    say: fr`Votre administrateur doit regarder un réglage : le contact avec d'autres organisations est-il activé, activé pour certains domaines seulement, activé sauf pour des domaines bloqués, ou désactivé ?`,
    how: [fr`Sans modification, il est activé pour tous. Regardez-le, et ne modifiez encore rien.`],
    options: {
      on: fr`Activées pour tous les domaines`,
      'allowed-only': fr`Activées uniquement pour les domaines autorisés`,
      'except-blocked': fr`Activées sauf pour les domaines bloqués`,
      off: fr`Désactivées`,
      'dont-know': notKnown,
    },
  },
  people: {
    question: fr`Le contact avec les particuliers (autrefois : les utilisateurs de Skype) est-il activé ?`,
    say: fr`Sur la même page se trouve un réglage pour le contact avec les comptes personnels. Est-il activé ?`,
    how: [
      fr`Dans Skype Entreprise, c'était le contact avec les utilisateurs de Skype. L'activer ajoutait skype.com aux domaines autorisés, sans l'afficher.`,
      fr`Dans Teams, c'est le contact avec les comptes qu'aucune organisation ne gère.`,
    ],
    options: { yes: fr`Oui`, no: fr`Non`, 'dont-know': notKnown },
  },
  contact: {
    question: fr`Quelle est l'adresse du contact ?`,
    say: fr`Épelez-moi l'adresse de votre contact, exactement telle qu'elle est saisie dans la recherche.`,
    how: [
      fr`Le domaine qui suit le @ est comparé aux listes. Dans Skype Entreprise, un compte personnel d'un autre domaine de messagerie s'écrit user(contoso.com)@msn.com, et c'est msn.com qui compte.`,
    ],
    options: { 'dont-know': notKnown },
  },
  domains: {
    question: fr`Quels domaines figurent dans la liste ?`,
    say: fr`Que votre administrateur me lise la liste des domaines autorisés ou bloqués.`,
    how: [
      fr`La liste qui correspond au réglage : domaines autorisés, ou domaines bloqués. Seul le domaine exact compte, à moins que les sous-domaines ne soient bloqués aussi.`,
    ],
    options: { none: fr`La liste est vide`, 'dont-know': notKnown },
  },
  changed: {
    question: fr`Quand ces réglages ont-ils été modifiés pour la dernière fois ?`,
    say: fr`Quand quelqu'un a-t-il modifié ces réglages pour la dernière fois : depuis hier, ou avant ?`,
    how: [
      fr`Un changement peut mettre jusqu'à 24 heures à atteindre tous les centres de données. D'ici là, un essai qui échoue ne prouve rien.`,
    ],
    options: { 'long-ago': fr`Il y a plus d'un jour, ou jamais`, 'dont-know': notKnown },
  },
  firewall: {
    question: fr`Quel pare-feu fonctionne sur cet ordinateur lui-même ?`,
    say: fr`Y a-t-il sur votre ordinateur un logiciel de sécurité en plus de ce que fournit Windows ?`,
    how: [
      fr`Le pare-feu de Windows ouvre de lui-même ce dont le client a besoin. Aux autres produits, il faut le dire : le programme du client doit pouvoir accéder à l'internet.`,
    ],
    options: {
      windows: fr`Celui de Windows seulement`,
      other: fr`Un autre produit`,
      none: fr`Aucun, ou il est désactivé`,
      'dont-know': notKnown,
    },
  },
  run: {
    question: fr`Mesurer ce réseau`,
    say: fr`Je fais maintenant examiner le réseau par un programme, depuis votre ordinateur. Cela prend moins d'une minute.`,
    how: [
      fr`Callpath mesure ce que le client doit pouvoir atteindre et nomme ce qui fait obstacle. Le pare-feu de cet ordinateur est examiné aussi.`,
      fr`Mesurez depuis l'ordinateur et le réseau où cela échoue. Un rapport établi là-bas peut aussi être chargé.`,
    ],
    options: { cannot: fr`On ne peut pas y mesurer`, 'dont-know': fr`Pas maintenant` },
  },
  directory: {
    question: fr`Après déconnexion et reconnexion : la recherche s'étend-elle hors de l'organisation ?`,
    say: fr`Déconnectez-vous du programme et reconnectez-vous. Cherchez maintenant quelqu'un : vous propose-t-on de chercher hors de votre entreprise, ou dans l'annuaire Skype ?`,
    how: [
      fr`La reconnexion relit les réglages. Skype Entreprise propose alors l'annuaire Skype à côté du vôtre ; Teams propose de chercher une adresse à l'extérieur.`,
    ],
    options: { yes: fr`Oui, c'est proposé`, no: fr`Non, ce n'est pas proposé`, 'dont-know': notKnown },
  },
  outcome: {
    question: fr`Cherchez le contact et envoyez une demande. Que se passe-t-il ?`,
    say: fr`Cherchez votre contact et envoyez-lui un message. Dites-moi exactement ce que vous voyez.`,
    how: [
      fr`Le contact ne doit pas se trouver derrière le même pare-feu. Demandez-lui par téléphone si quelque chose arrive.`,
    ],
    options: {
      delivered: fr`Elle est remise : le contact la voit`,
      'policy-message': fr`« Votre message n'a pas pu être envoyé en raison d'une stratégie de votre société »`,
      'nothing-arrives': fr`Elle semble partir, et rien n'arrive`,
      'not-found': fr`La recherche ne trouve personne`,
      'dont-know': fr`Je ne sais pas, ou pas essayé`,
    },
  },
  'user-policy': {
    question: fr`La stratégie propre à l'utilisateur permet-elle l'accès externe ?`,
    say: fr`Que votre administrateur regarde la stratégie de votre propre compte : l'accès externe y est-il permis ?`,
    how: [fr`La stratégie de l'utilisateur et le réglage de l'organisation doivent tous deux le permettre.`],
    options: { yes: fr`Oui`, no: fr`Non`, 'dont-know': notKnown },
  },
  elsewhere: {
    question: fr`Cela marche-t-il depuis un autre réseau ?`,
    say: fr`Emmenez le même ordinateur dans un autre réseau, où le pare-feu de votre entreprise n'intervient pas : un café, ou le partage de connexion de votre téléphone. Renvoyez la demande : arrive-t-elle ?`,
    how: [
      fr`Le mieux : laissez Callpath mesurer là-bas aussi, sur le même ordinateur ; il compare alors de lui-même. Un rapport établi là-bas peut être chargé.`,
      fr`À défaut : connectez-vous de là-bas et renvoyez la demande. Sans VPN, sinon c'est le même réseau.`,
    ],
    options: {
      'works-there': fr`Là-bas, cela marche`,
      'fails-there': fr`Là-bas, cela échoue de la même façon`,
      unclear: fr`Là-bas, cela échoue autrement`,
      'dont-know': fr`Pas essayé`,
    },
  },
  'contact-sends': {
    question: fr`Que le contact envoie à son tour une demande à l'utilisateur. Que se passe-t-il ?`,
    say: fr`Demandez à votre contact de vous envoyer, lui, une demande. Arrive-t-elle ?`,
    how: [fr`Si seule la première liaison entre les deux services avait échoué, cela y remédie.`],
    options: { arrived: fr`Elle arrive`, nothing: fr`Rien n'arrive`, 'dont-know': fr`Pas essayé` },
  },
  accepted: {
    question: fr`La demande est-elle acceptée, et les messages arrivent-ils dans les deux sens ?`,
    say: fr`La demande a-t-elle été acceptée ? Écrivez un mot chacun : arrive-t-il des deux côtés ?`,
    how: [
      fr`Tant qu'elle n'est pas acceptée, ni messages ni présence ne passent dans un sens ou dans l'autre.`,
    ],
    options: {
      yes: fr`Oui, les messages arrivent dans les deux sens`,
      no: fr`Pas encore acceptée`,
      'dont-know': notKnown,
    },
  },
};

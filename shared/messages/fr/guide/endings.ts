import type { GuideText } from '../../guide.ts';
import { fr } from '../typeset.ts';

export const endings: GuideText['endings'] = {
  retired: {
    skype: {
      title: fr`Skype a été retiré le 5 mai 2025`,
      explanation: fr`Il n'y a plus personne à joindre sur Skype, quoi que fassent les réglages et les pare-feu. Microsoft Teams (gratuit) l'a remplacé et accepte l'ancien compte Skype.`,
      remediation: [
        fr`Le contact se connecte à Teams (gratuit) avec son compte Skype et vous communique son adresse.`,
        fr`Un administrateur autorise le contact avec les comptes Teams personnels, si cela est voulu.`,
        fr`Ouvrez ensuite un nouveau dossier, avec le contact sur Teams.`,
      ],
    },
    'sfb-online': {
      title: fr`Skype Entreprise Online a été retiré le 31 juillet 2021`,
      explanation: fr`Les comptes Microsoft 365 ne peuvent plus se connecter avec le client Skype Entreprise. Certains de ses anciens hôtes répondent encore : cela ne veut rien dire.`,
      remediation: [
        fr`Utilisez Teams avec le même compte.`,
        fr`Un administrateur règle l'accès externe dans le centre d'administration Teams.`,
        fr`Ouvrez ensuite un nouveau dossier, avec Teams comme client.`,
      ],
    },
  },
  thisNetwork: {
    title: fr`Ce réseau fait obstacle`,
    explanation: fr`La demande échoue ici et passe depuis un autre réseau. Ce qui diffère, c'est le réseau : son pare-feu, son proxy ou son filtre.`,
    remediation: [
      fr`Le responsable du pare-feu de ce réseau vérifie que tout ce qui figure dans la liste des points de terminaison requis est autorisé.`,
      fr`Mesurez avec Callpath dans les deux réseaux : les deux rapports montrent ensemble ce qui est bloqué.`,
      fr`Après la modification, renvoyez la demande d'ici.`,
    ],
  },
  notTheNetwork: {
    title: fr`Ce réseau n'y est pour rien`,
    explanation: fr`La même chose échoue depuis un autre réseau. Ce que les deux ont en commun, c'est le service, le compte et cet ordinateur.`,
    remediation: [
      fr`Essayez avec le compte d'un autre utilisateur sur cet ordinateur, puis avec ce compte sur un autre ordinateur : l'un des deux marchera.`,
      fr`Regardez l'état des services Microsoft 365, ou votre propre serveur.`,
      fr`N'ouvrez rien dans le pare-feu pour cela.`,
    ],
  },
  works: {
    title: fr`Cela marche`,
    explanation: fr`La demande a été acceptée, et les messages arrivent dans les deux sens.`,
    remediation: [
      fr`Il n'y a rien à faire. Conservez le dossier : il dit quels étaient les réglages quand cela marchait.`,
    ],
  },
  open: {
    goal: {
      title: fr`En suspens : qui il s'agit de joindre`,
      explanation: fr`Personne n'a pu dire quel genre de contact il s'agit de joindre. Ce qui fait obstacle diffère de l'un à l'autre.`,
      remediation: [fr`Demandez à la personne qui l'a signalé à qui elle a écrit, et depuis quel programme.`],
    },
    client: {
      title: fr`En suspens : quel client est utilisé`,
      explanation: fr`Personne n'a pu dire quel client est utilisé. Certains savent faire ce que l'on essaie, d'autres non.`,
      remediation: [
        fr`Demandez à l'utilisateur d'ouvrir le menu d'aide du programme et d'en lire le nom et la version.`,
      ],
    },
    successor: {
      title: fr`En suspens : si le contact est sur Teams`,
      explanation: fr`Skype a été retiré le 5 mai 2025. Sans compte Teams, il n'y a personne à joindre.`,
      remediation: [
        fr`Demandez au contact, par courriel ou par téléphone, s'il utilise Teams, et sous quelle adresse.`,
      ],
    },
    external: {
      title: fr`En suspens : comment sont réglées les communications externes`,
      explanation: fr`Rien de ce qui a été mesuré ne l'explique, et personne n'a pu dire si le contact avec d'autres organisations est activé.`,
      remediation: [fr`Un administrateur regarde ce réglage et répond à la question.`],
    },
    people: {
      title: fr`En suspens : si le contact avec les particuliers est activé`,
      explanation: fr`Rien de ce qui a été mesuré ne l'explique, et personne n'a pu dire ce qu'il en est de ce réglage.`,
      remediation: [fr`Un administrateur regarde ce réglage et répond à la question.`],
    },
    contact: {
      title: fr`En suspens : l'adresse du contact`,
      explanation: fr`Seuls certains domaines sont autorisés, et celui du contact n'est pas connu.`,
      remediation: [fr`Demandez à l'utilisateur l'adresse exacte qu'il saisit dans la recherche.`],
    },
    domains: {
      title: fr`En suspens : quels domaines figurent dans la liste`,
      explanation: fr`Seuls certains domaines sont autorisés, et personne n'a pu dire lesquels.`,
      remediation: [fr`Un administrateur lit la liste dans le réglage et répond à la question.`],
    },
    changed: {
      title: fr`En suspens : quand les réglages ont été modifiés`,
      explanation: fr`Dans les 24 heures qui suivent un changement, un essai qui échoue ne prouve rien, et personne n'a pu dire quand il a eu lieu.`,
      remediation: [
        fr`Demandez-le aux administrateurs, ou refaites simplement l'essai demain sans rien modifier.`,
      ],
    },
    firewall: {
      title: fr`En suspens : ce que fait le pare-feu de l'ordinateur`,
      explanation: fr`Le réseau n'a pas pu être mesuré, et personne n'a pu dire quel logiciel de sécurité fonctionne sur l'ordinateur.`,
      remediation: [fr`Un administrateur regarde quel produit y fonctionne, et si le client y est autorisé.`],
    },
    run: {
      title: fr`En suspens : ce que le réseau laisse passer`,
      explanation: fr`Le réseau n'a pas pu être mesuré, ou trop peu pour en dire quoi que ce soit.`,
      remediation: [
        fr`Exécutez Callpath sur l'ordinateur et dans le réseau où cela échoue, puis chargez son rapport dans ce dossier.`,
      ],
    },
    directory: {
      title: fr`En suspens : si la recherche s'étend à l'extérieur`,
      explanation: fr`Personne n'a pu dire si le client propose de chercher hors de l'organisation.`,
      remediation: [
        fr`L'utilisateur se déconnecte, se reconnecte, fait une recherche et dit ce qui lui est proposé.`,
      ],
    },
    outcome: {
      title: fr`En suspens : ce que devient la demande`,
      explanation: fr`Rien de ce que l'on sait ne l'explique, et la demande n'a pas été envoyée, ou personne n'a pu dire ce qu'elle est devenue.`,
      remediation: [
        fr`L'utilisateur envoie la demande pendant que le contact est au téléphone, et chacun dit ce qu'il voit.`,
      ],
    },
    'user-policy': {
      title: fr`En suspens : ce que permet la stratégie propre à l'utilisateur`,
      explanation: fr`Le réglage de l'organisation le permet ; ce que permet la stratégie de l'utilisateur n'est pas connu.`,
      remediation: [
        fr`Un administrateur regarde la stratégie d'accès externe qui s'applique à l'utilisateur.`,
      ],
    },
    elsewhere: {
      title: fr`En suspens : si cela marche depuis un autre réseau`,
      explanation: fr`La demande échoue ici, et rien de ce qui a été mesuré ne l'explique. Un autre réseau permettrait de savoir si c'est le réseau ou le reste.`,
      remediation: [
        fr`Essayez depuis un réseau où votre pare-feu n'intervient pas, avec Callpath si possible.`,
      ],
    },
    'contact-sends': {
      title: fr`En suspens : si le contact peut envoyer une demande`,
      explanation: fr`La demande n'arrive pas, et l'autre sens n'a pas été essayé.`,
      remediation: [fr`Demandez au contact d'envoyer la demande, et voyez si elle arrive.`],
    },
    accepted: {
      title: fr`En suspens : si le contact a accepté`,
      explanation: fr`La demande est arrivée. On ne sait pas si elle a été acceptée ; d'ici là, aucun message ne passe dans un sens ni dans l'autre.`,
      remediation: [fr`Demandez-le au contact, par courriel ou par téléphone.`],
    },
    support: {
      title: fr`En suspens : pour l'assistance du fournisseur`,
      explanation: fr`Toutes les questions ont leur réponse, et aucune n'explique pourquoi la demande échoue.`,
      remediation: [
        fr`Transmettez le dossier entier, avec ses mesures, à l'assistance du fournisseur : il montre ce qui est exclu.`,
        fr`Demandez à l'administrateur de l'autre organisation si votre domaine y est autorisé.`,
      ],
    },
  },
};

import type { PracticeTexts } from '../../model/practice-fault.ts';

export const practice: PracticeTexts = {
  none: {
    title: 'Tout va bien',
    story: 'Rien n’était en panne : chaque serveur a répondu comme il faut.',
  },
  'dns-name-blocked': {
    title: 'La recherche dans l’annuaire ne trouve personne',
    story:
      'Le serveur DNS du réseau affirmait que les noms de l’annuaire n’existent pas. Un serveur DNS indépendant les connaît.',
  },
  'dns-name-refused': {
    title: 'Impossible de rejoindre les réunions',
    story: 'Le serveur DNS du réseau refusait de répondre pour les noms des réunions, et pour eux seuls.',
  },
  'dns-sinkhole': {
    title: 'La recherche dans l’annuaire ne trouve personne, bien que son nom soit résolu',
    story:
      'Pour les noms de l’annuaire, le serveur DNS du réseau donnait une adresse à lui, où rien ne répond.',
  },
  'dns-resolver-silent': {
    title: 'Plus rien ne s’ouvre',
    story:
      'Le serveur DNS du réseau recevait toutes les questions et ne répondait à aucune. Le réseau lui-même allait bien.',
  },
  'dns-resolver-failing': {
    title: 'Aucun nom n’est trouvé',
    story:
      'Le serveur DNS du réseau répondait SERVFAIL à toutes les questions : il ne pouvait plus faire son travail.',
  },
  'dns-slow': {
    title: 'Tout fonctionne, mais chaque démarrage prend des secondes',
    story: 'Le serveur DNS du réseau attendait près d’une seconde avant chaque réponse.',
  },
  'srv-missing': {
    title: 'L’entreprise partenaire est injoignable',
    story:
      'L’enregistrement de service qui indique le serveur de fédération du partenaire (_sipfederationtls._tcp) n’existait pas.',
  },
  'firewall-drop': {
    title: 'La messagerie reste sur « connexion en cours »',
    story:
      'Les connexions au port du serveur de messagerie étaient jetées sans réponse, comme le fait un filtre de paquets.',
  },
  'firewall-reject': {
    title: 'La connexion au compte échoue aussitôt',
    story: 'Les connexions au port du serveur d’authentification étaient refusées immédiatement.',
  },
  'udp-blocked': {
    title: 'Les appels s’établissent, mais sans aucun son',
    story: 'Rien de ce qui partait en UDP vers les relais multimédias ne revenait ; seul TCP passait.',
  },
  'udp-partly-blocked': {
    title: 'Certains appels ont du son, d’autres non',
    story: 'Des quatre ports UDP du relais multimédia, seuls les deux premiers étaient ouverts.',
  },
  'tls-intercepted': {
    title: 'Tous les programmes signalent un problème de certificat',
    story:
      'Une passerelle ouvrait chaque connexion chiffrée et présentait ses propres certificats, auxquels cet ordinateur ne se fie pas.',
  },
  'tls-intercepted-trusted': {
    title: 'Tout fonctionne, mais quelqu’un lit au passage',
    story:
      'Une passerelle ouvrait chaque connexion chiffrée. Cet ordinateur se fie à son autorité : rien ne s’en est plaint.',
  },
  'tls-name-filtered': {
    title: 'La recherche dans l’annuaire est coupée net',
    story:
      'Un filtre lisait le nom du serveur dans l’ouverture TLS et coupait la connexion dès que c’était un nom de l’annuaire.',
  },
  'tls-name-swallowed': {
    title: 'La recherche dans l’annuaire attend sans fin',
    story:
      'Un filtre lisait le nom du serveur dans l’ouverture TLS et ne laissait plus rien passer quand c’était un nom de l’annuaire.',
  },
  'tls-greeting-refused': {
    title: 'La connexion sécurisée aux réunions échoue',
    story:
      'L’ouverture TLS vers les serveurs de réunion recevait l’alerte « handshake failure » : aucun réglage commun.',
  },
  'certificate-expired': {
    title: 'La page d’authentification affiche un avertissement de sécurité',
    story: 'Le certificat du serveur d’authentification avait expiré. Le réseau allait bien.',
  },
  'certificate-wrong-name': {
    title: 'La page de réunion affiche un avertissement de sécurité',
    story: 'Le serveur de réunion présentait le certificat d’un autre nom. Le réseau allait bien.',
  },
  'certificate-untrusted': {
    title: 'Le serveur de messagerie n’inspire pas confiance',
    story:
      'Le serveur de messagerie présentait un certificat qu’il avait signé lui-même. Le réseau allait bien.',
  },
  'http-block-page': {
    title: 'À la place de l’annuaire s’affiche une page de l’entreprise',
    story:
      'Un filtre web répondait à la place des serveurs de l’annuaire avec sa propre page « accès bloqué ».',
  },
  'captive-portal': {
    title: 'À l’hôtel, rien ne fonctionne encore',
    story:
      'Tant que la page d’accueil du réseau invité n’est pas remplie, les requêtes web y sont menées et tout le reste est coupé.',
  },
  'mtu-blackhole': {
    title: 'Par le VPN, tout se connecte puis se fige',
    story:
      'Les petits paquets passaient, les grands disparaissaient sans un mot : le tunnel était plus étroit qu’annoncé.',
  },
  unstable: {
    title: 'Parfois cela marche, parfois non',
    story: 'Une passerelle surchargée oubliait une connexion sur trois et un paquet multimédia sur trois.',
  },
  'sip-silent': {
    title: 'Le serveur de messagerie décroche et ne dit rien',
    story: 'Le serveur de messagerie achevait l’ouverture TLS, puis ne répondait jamais à une requête SIP.',
  },
  'sip-closed': {
    title: 'Le serveur de messagerie raccroche',
    story:
      'Le serveur de messagerie achevait l’ouverture TLS, puis fermait la connexion à la première requête SIP.',
  },
  'sip-not-sip': {
    title: 'Autre chose répond à la place du serveur de messagerie',
    story: 'Un serveur web répondait sur le port où le serveur de messagerie devrait parler SIP.',
  },
  'service-unavailable': {
    title: 'L’authentification affiche « réessayez plus tard »',
    story:
      'Le serveur d’authentification lui-même était en panne et répondait 503. Le chemin jusqu’à lui était ouvert.',
  },
  'service-retired': {
    title: 'L’ancienne liste de contacts ne revient pas',
    story:
      'L’ancien service de contacts a été retiré pour de bon par son propriétaire. Aucun réglage du réseau ne le ramènera.',
  },
  'revocation-unreachable': {
    title: 'Les connexions sécurisées tardent à s’ouvrir',
    story: 'Les serveurs qui disent quels certificats sont révoqués refusaient toutes les connexions.',
  },
};

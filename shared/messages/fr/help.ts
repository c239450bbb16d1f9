import type { HelpText } from '../help.ts';

export const help: HelpText = {
  program: 'Trouve ce qui sépare ce réseau de Skype, de Skype Entreprise ou de Microsoft Teams.',
  commands: {
    run: 'Diagnostiquer le réseau de cet ordinateur\u00A0: verdict, constats et remèdes, toutes les mesures.',
    show: 'Afficher de nouveau un rapport enregistré (JSON ou HTML), le convertir, ou dire ce qu’il demande à une équipe.',
    analyze: 'Juger de nouveau un rapport enregistré (JSON ou HTML) avec les règles d’aujourd’hui.',
    compare:
      'Mettre deux rapports côte à côte\u00A0: ce qui diffère, ce que cela prouve et ce que cela ne prouve pas.',
    explain: 'Dire ce que signifie un code, comment on le reconnaît et que faire\u202F; sans CODE, la liste.',
    catalog: 'Consulter les catalogues de points de terminaison et les tenir à jour.',
    catalogList: 'Lister les profils fournis, et ceux des catalogues importés.',
    catalogShow:
      'Montrer un profil ou un catalogue importé\u00A0: à quoi sert chaque point de terminaison, et ce qui s’arrête sans lui.',
    catalogCheck: 'Vérifier un fichier de catalogue.',
    catalogUpdate:
      'Mettre à jour le catalogue fourni, depuis le service web des points de terminaison de Microsoft 365 (interrogé une fois par heure au plus) ou un fichier.',
    catalogDiff:
      'Dire ce qui a changé entre deux catalogues (fichiers, ou identifiants connus\u00A0: callpath, built-in, ceux importés) et ce que cela signifie pour les règles du pare-feu. Des différences ne sont pas un échec.',
    allowlist: 'Écrire le catalogue sous forme de règles pour un pare-feu ou un proxy.',
    practice: 'Lancer un petit réseau d’exercice sur cet ordinateur, avec une panne, et le diagnostiquer.',
    guide:
      'Trouver pas à pas pourquoi un contact ne peut être joint\u00A0: l’essai, les réglages, l’attente, le réseau, la demande.',
    serve: 'Montrer l’interface dans le navigateur, pour cet ordinateur seul, jusqu’à Ctrl-C.',
  },
  options: {
    catalog:
      'un fichier de catalogue, le JSON du service web de Microsoft 365 tel que téléchargé, ou l’identifiant d’un catalogue importé',
    profile: 'un des profils du catalogue (par défaut, le premier)',
    sipDomain: 'remplace {sipDomain} dans le catalogue\u202F; peut être répété',
    label: 'un nom pour ce réseau, pour comparer («\u202FBureau\u202F», «\u202FCafé\u202F»)',
    proxy:
      'system (par défaut\u00A0: ses réglages, PAC et WPAD), direct, ou un proxy\u00A0: http://, https://, socks5://',
    proxyAuth:
      'pour un proxy qui exige une identification (par défaut\u00A0: CALLPATH_PROXY_AUTH)\u202F; écrit nulle part',
    pac: 'un script de proxy (PAC) à utiliser à la place\u00A0: un chemin ou une adresse http',
    dns: 'interroger ces serveurs DNS et non ceux du système (IP ou IP:PORT)\u202F; peut être répété',
    ca: 'autres racines de confiance (PEM), en plus de celles du système\u202F; peut être répété',
    timeout: 'attente maximale d’une tentative, en millisecondes (3000 par défaut)',
    concurrency: 'tentatives menées en même temps (64 par défaut)',
    json: 'écrire le rapport en JSON (-\u00A0: sur la sortie standard, et rien d’autre)',
    comparison: 'écrire la comparaison en JSON (-\u00A0: sur la sortie standard, et rien d’autre)',
    html: 'écrire une page HTML autonome',
    csv: 'écrire le tableau pour un tableur',
    md: 'écrire en Markdown',
    junit: 'écrire en XML JUnit',
    redact: 'remplacer par des substituts les noms d’utilisateur, d’ordinateur et internes, et les adresses',
    lang: 'en ou fr (par défaut, la langue du système)',
    quiet: 'pas de ligne de progression',
    list: 'lister les pannes',
    port: 'écouter sur ce port de 127.0.0.1 (par défaut, un port libre)',
    noOpen: 'ne pas ouvrir de navigateur\u00A0: afficher le lien, qui sert une fois',
    forTeam:
      'seulement ce qui est demandé à une équipe\u00A0: firewall, proxy, dns, network, tenant, user, service',
    answers: 'un fichier de réponses, {"ÉTAPE"\u00A0: "VALEUR"} («\u202F-\u202F»\u00A0: l’entrée standard)',
    answer: 'la réponse à une étape\u202F; peut être répétée',
    case: 'le fichier du dossier à poursuivre\u202F; créé s’il n’existe pas',
    report:
      'un rapport établi avant\u202F; RÔLE est «\u202Fhere\u202F», «\u202Felsewhere\u202F» ou un nom\u202F; peut être répétée',
    measure: 'mesurer maintenant ce réseau, pour le dossier\u202F; RÔLE comme pour --report',
    helpdesk: 'grands numéros d’étape, et la phrase à lire au téléphone',
    guideJson: 'l’étape suivante ou la conclusion en JSON (sans CHEMIN, sur la sortie standard)',
    data: 'garder paramètres, catalogues et rapports dans ce dossier (par défaut, celui de l’application)',
    allowFor:
      'pour quoi sont les règles\u00A0: windows-firewall, pac, squid, nftables, cisco-asa, paloalto-edl, csv',
    allowFrom: 'seulement ce que ce rapport enregistré a trouvé bloqué',
    allowRequired: 'sans les ensembles facultatifs (marqués comme tels, sinon)',
    allowProxy:
      'pour pac\u00A0: où va tout le reste (direct, ou l’URL d’un proxy\u202F; par défaut, une ligne à remplir)',
    allowRanges:
      'pour paloalto-edl, dont chaque liste est d’un seul type\u00A0: les plages d’adresses et non les noms',
    output: 'écrire le fichier à cet endroit (par défaut, sur la sortie standard)',
    updateFrom:
      'un fichier (un catalogue, ou le JSON du service web), ou l’adresse du service web à interroger (par défaut, celui de Microsoft)',
    diffJson: 'écrire les différences en JSON (-\u00A0: sur la sortie standard, et rien d’autre)',
  },
  placeholders: {
    command: 'COMMANDE',
    options: '[OPTIONS]',
    report: 'RAPPORT',
    reportA: 'A.json',
    reportB: 'B.json',
    file: 'FICHIER',
    code: 'CODE',
    fault: 'PANNE',
    answer: 'ÉTAPE=VALEUR',
    reportAndRole: 'RAPPORT[:RÔLE]',
    id: 'ID',
    path: 'CHEMIN',
    name: 'NOM',
    text: 'TEXTE',
    how: 'MANIÈRE',
    credentials: 'NOM:MOT-DE-PASSE',
    pathOrUrl: 'CHEMIN|URL',
    address: 'IP[:PORT]',
    milliseconds: 'MS',
    count: 'N',
    format: 'FORMAT',
    proxyUrl: 'URL',
    catalogA: 'A',
    catalogB: 'B',
    fileOrUrl: 'FICHIER|URL',
    lang: 'LANGUE',
    team: 'ÉQUIPE',
  },
  sections: {
    usage: 'Emploi\u00A0:',
    arguments: 'Arguments\u00A0:',
    options: 'Options\u00A0:',
    commands: 'Commandes\u00A0:',
  },
  helpOption: 'afficher cette aide',
  versionOption: 'afficher la version',
  exit: 'Code de sortie\u00A0: 0 tout le nécessaire est joignable\u202F; 1 un problème a été trouvé\u202F; 2 arguments ou fichiers inutilisables\u202F; 3 interrompu ou inachevé.',
  compareExit:
    'Code de sortie\u00A0: 0 rien ne ressort, ou les deux ont le même défaut\u202F; 1 l’un a un problème que l’autre n’a pas\u202F; 2 arguments ou fichiers inutilisables.',
};

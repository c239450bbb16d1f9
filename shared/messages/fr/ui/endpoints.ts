import type { EndpointsText } from '../../ui/endpoints.ts';
import { number, plural } from '../numbers.ts';
import { fr } from '../typeset.ts';

const names = (n: number): string => `${number(n)} ${plural(n, fr`nom`, fr`noms`)}`;
const ranges = (n: number): string =>
  `${number(n)} ${plural(n, fr`plage d'adresses`, fr`plages d'adresses`)}`;
const sets = (n: number): string => `${number(n)} ${plural(n, fr`ensemble`, fr`ensembles`)}`;

export const endpoints: EndpointsText = {
  title: fr`Points de terminaison`,
  catalog: fr`Catalogue`,
  profile: fr`Profil`,
  everything: fr`Tous les ensembles du catalogue`,
  search: fr`Recherche`,
  searchHint: fr`Nom, adresse, port, fonction…`,
  clearSearch: fr`Tout afficher`,
  counts: (c) => `${sets(c.sets)}, ${names(c.names)}, ${ranges(c.ranges)}`,
  matching: ({ found, all }) =>
    fr`${number(found)} ${plural(found, 'ensemble correspond', 'ensembles correspondent')} sur ${number(all)}`,
  nothingFound: (query) =>
    fr`Aucun ensemble de ce profil ne contient « ${query} ». Une adresse IP est trouvée dans la plage qui la contient, un nom d'hôte sous le nom générique qui le couvre.`,
  elsewhere: (n) =>
    n < 2
      ? fr`Afficher l'ensemble du catalogue qui correspond`
      : fr`Afficher les ${sets(n)} du catalogue qui correspondent`,
  contains: ({ range, address }) => fr`${range} contient ${address}`,
  version: (version) => fr`Version ${version}`,
  importFile: fr`Importer un catalogue…`,
  imported: (title) => fr`« ${title} » est importé. Il est proposé aussi dans l'écran Contrôle.`,
  remove: fr`Supprimer ce catalogue`,
  removeTitle: (title) => fr`Supprimer « ${title} » ?`,
  removeText: fr`Les rapports mesurés avec lui restent et peuvent toujours être jugés. Le fichier d'où il vient reste aussi.`,
  removeConfirm: fr`Supprimer`,
  removed: (title) => fr`« ${title} » est supprimé.`,
  groups: {
    required: { title: fr`Obligatoires`, aside: fr`Sans eux, le service ne marche pas.` },
    optional: {
      title: fr`Facultatifs`,
      aside: fr`Le service marche sans eux, en moins complet.`,
    },
    retired: {
      title: fr`Retirés`,
      aside: fr`Arrêtés pour de bon par leur propriétaire. Rien à ouvrir ni à réparer.`,
    },
  },
  without: {
    'sign-in': fr`Les utilisateurs ne peuvent pas se connecter à leur compte.`,
    presence: fr`Les utilisateurs ne voient pas qui est disponible.`,
    im: fr`Les utilisateurs ne peuvent pas échanger de messages.`,
    'directory-search': fr`La recherche dans l'annuaire ne trouve personne.`,
    federation: fr`Les messages échangés avec d'autres organisations n'arrivent pas.`,
    media: fr`Les appels et le partage d'écran échouent, ou perdent en qualité par un détour.`,
    meetings: fr`Les utilisateurs ne peuvent pas participer aux réunions.`,
    certificates: fr`La révocation des certificats ne peut pas être vérifiée ; les connexions deviennent lentes ou sont refusées.`,
  },
  withoutUnknown: (area) => fr`La liste ne le dit pas ; cet ensemble appartient à ${area}.`,
  retired: ({ date, successor }) => fr`Retiré le ${date}. Remplacé par ${successor}.`,
  retiredShort: (date) => fr`depuis le ${date}`,
  rows: {
    purpose: fr`À quoi il sert`,
    without: fr`Sans lui`,
    need: fr`Nécessité`,
    names: fr`Noms`,
    ports: fr`Ports`,
    ranges: fr`Plages d'adresses`,
    measuredAt: fr`Mesuré sur`,
    source: fr`Source`,
    notes: fr`Remarques`,
    record: fr`Enregistrement`,
  },
  required: fr`Obligatoire`,
  optional: fr`Facultatif`,
  probesMade: fr`Les hôtes sont déduits de ses noms et de ses ports au moment du contrôle.`,
  notProbed: fr`Non mesuré.`,
  mayBeMissing: fr`peut être absent`,
  as: {
    tcp: 'TCP',
    tls: 'TLS',
    https: 'HTTPS',
    http: 'HTTP',
    sip: fr`SIP sur TLS`,
    stun: fr`média (STUN)`,
    'turn-tcp': fr`média en TCP (TURN)`,
  },
  readOn: (date) => fr`Lu le ${date}.`,
  record: ({ id, category, expressRoute }) =>
    fr`Ensemble ${id}, catégorie ${category}${expressRoute ? fr`, accessible par ExpressRoute` : ''}`,
  nNames: names,
  nRanges: ranges,
  more: (n) => (n < 2 ? fr`Afficher ${number(n)} de plus` : fr`Afficher les ${number(n)} autres`),
  fewer: fr`Afficher moins`,
  moreSets: (n) => fr`Afficher ${number(n)} ${plural(n, 'autre ensemble', 'autres ensembles')}`,
  copy: fr`Copier les noms et les plages`,
  copied: fr`Copié`,
  copyOf: (id) => fr`Copier les noms et les plages de l'ensemble ${id}`,
  srv: {
    title: fr`Enregistrements de service`,
    aside: fr`Le DNS est interrogé aussi sur ceux-ci ; {sipDomain} est le domaine SIP contrôlé.`,
  },
};

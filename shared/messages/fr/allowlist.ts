import type { AllowlistText, AllowSetWords } from '../allowlist.ts';
import { featureName } from './features.ts';
import { instant, list } from './numbers.ts';
import { fr } from './typeset.ts';

const sets = (ids: readonly number[]): string =>
  ids.length === 1 ? `l’ensemble ${ids[0]}` : `les ensembles ${list(ids.map(String))}`;
const ofSets = (ids: readonly number[]): string =>
  ids.length === 1 ? `de l’ensemble ${ids[0]}` : `des ensembles ${list(ids.map(String))}`;

function set({ id, area, feature, required }: AllowSetWords): string {
  const what = [area, feature === null ? '' : `pour ${featureName(feature)}`].filter((part) => part !== '');
  const need = required ? 'obligatoire' : 'facultatif';
  return fr`Ensemble ${[String(id), ...what].join(', ')} : ${need}`;
}

export const allowlist: AllowlistText = {
  title: fr`Ce qu'un pare-feu ou un proxy doit laisser sortir, liste faite par Callpath`,
  made: ({ catalog, version, readOn, profile }) =>
    fr`Catalogue ${catalog}, version ${version}${readOn === null ? '' : ` (état au ${instant(readOn)})`}, profil ${profile}.`,
  onlyBlocked: ({ startedAt, label }) =>
    fr`Seulement ce que le contrôle du ${instant(startedAt)}${label === '' ? '' : ` (${label})`} a trouvé bloqué.`,
  nothingBlocked: fr`Ce contrôle n'a rien trouvé de bloqué : il n'y a donc aucune règle ici.`,
  outbound: fr`Tout va vers l'extérieur, depuis les ordinateurs des utilisateurs ; les réponses doivent pouvoir revenir.`,
  optionalMarked: fr`Sans les ensembles marqués « facultatif », le service marche, en moins complet.`,
  optionalLeftOut: (ids) => fr`Laissés de côté, car seul l'obligatoire était demandé : ${sets(ids)}.`,
  retired: ({ id, area, on, successor }) =>
    fr`Laissé de côté, car retiré le ${instant(on)} : ensemble ${id}, ${area}. Remplacé par ${successor}.`,
  unfilled: (names) => fr`Laissés de côté, faute de domaine SIP (--sip-domain) : ${list(names)}.`,
  formatName: {
    'windows-firewall': fr`Pare-feu Windows (PowerShell)`,
    pac: fr`Script de proxy (PAC)`,
    squid: 'Squid',
    nftables: 'nftables',
    'cisco-asa': 'Cisco ASA',
    'paloalto-edl': fr`Liste dynamique externe de Palo Alto`,
    csv: fr`Tableau (CSV)`,
  },
  howTo: {
    'windows-firewall': [
      fr`À exécuter en tant qu'administrateur. Les règles du groupe « Callpath » sont remplacées, aucune autre n'est touchée.`,
      fr`Windows laisse tout sortir tant que personne n'a changé ce réglage, et une règle qui bloque l'emporte sur celles-ci.`,
    ],
    pac: [
      fr`Les noms de la liste vont en direct, tout le reste va là où le dit la ligne ELSEWHERE : y mettre votre proxy.`,
      fr`Le pare-feu doit laisser sortir ces destinations en direct. Un nom générique couvre tous les niveaux sous son domaine.`,
    ],
    squid: [
      fr`À inclure dans squid.conf avant le premier "http_access deny" qui l'arrêterait ; "squid -k parse" le vérifie.`,
      fr`Les ports autres que 80 et 443 doivent figurer dans Safe_ports, et dans SSL_ports pour CONNECT, si vous les avez.`,
      fr`Le ".domaine" de Squid couvre tous les niveaux sous le domaine, et le domaine lui-même.`,
    ],
    nftables: [
      fr`À charger avec "nft -f". La chaîne "callpath" de la table "inet filter" est remplie à neuf, aucune autre ne change.`,
      fr`Une seule fois, y envoyer les nouvelles connexions : ${'nft insert rule inet filter forward jump callpath'}`,
      fr`Les connexions établies doivent déjà être acceptées.`,
    ],
    'cisco-asa': [
      fr`À coller en mode configuration ; reprendre ensuite les lignes de la liste d'accès CALLPATH dans la vôtre, avant ses refus.`,
      fr`Une copie plus ancienne doit d'abord partir : ${'clear configure access-list CALLPATH'}`,
    ],
    'paloalto-edl': [
      fr`Une liste est d'un seul type : les noms (type URL), sans place pour des commentaires, ou avec --ranges les plages d'adresses (type IP).`,
      fr`Chaque entrée finit par une barre oblique, pour que personne ne prolonge le domaine ; "*." couvre tous les niveaux sous lui, mais pas lui.`,
    ],
    csv: [fr`Une ligne par destination.`],
  },
  set,
  covered: (ids) => fr`Rien à ajouter : les règles ${ofSets(ids)} suffisent.`,
  partlyCovered: (ids) => fr`Le reste est couvert par les règles ${ofSets(ids)}.`,
  noRanges: ({ names, ports }) =>
    fr`Aucune plage d'adresses n'est publiée pour lui. Laisser sortir ces noms par un proxy ou un pare-feu qui connaît les noms${ports === '' ? '' : ` (${ports})`} : ${names.join(', ')}`,
  noNames: ({ ranges, ports }) =>
    fr`Il n'a que des plages d'adresses, pour un pare-feu et non pour un proxy${ports === '' ? '' : ` (${ports})`} : ${ranges.join(', ')}`,
  noPlaces: fr`Il n'a ici ni noms ni plages d'adresses : aucune règle pour lui.`,
  noPorts: fr`Aucun port n'est publié pour lui.`,
  udpElsewhere: (ports) =>
    fr`Un proxy ne transporte pas ${ports} : un pare-feu doit le laisser sortir en direct.`,
  cannotWrite: ({ name, wider }) =>
    fr`Cet équipement ne sait pas écrire le nom générique ${name}, qui manque donc à la liste. L'entrée plus large la plus proche serait ${wider}.`,
  elsewhere: fr`Tout le reste : mettre votre proxy à la place de proxy.example:3128.`,
  needs: { required: fr`obligatoire`, optional: fr`facultatif` },
  columns: {
    set: fr`Ensemble`,
    service: fr`Service`,
    feature: fr`Nécessaire pour`,
    need: fr`Nécessité`,
    kind: fr`Genre`,
    destination: fr`Destination`,
    tcp: fr`Ports TCP`,
    udp: fr`Ports UDP`,
    notes: fr`Remarques`,
  },
  kinds: { name: fr`nom`, wildcard: fr`nom générique`, range: fr`plage d'adresses` },
};

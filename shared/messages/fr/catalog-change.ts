import type { SetChange } from '../../catalog/change/catalog-diff.ts';
import type { CatalogChangeText } from '../catalog-change.ts';
import { sentences } from '../sentences.ts';
import { featureName } from './features.ts';
import { instant, list, number, plural } from './numbers.ts';
import { fr } from './typeset.ts';

const CHANGE = { added: 'nouveau', removed: 'disparu', changed: 'modifié' } as const;

function set({ id, area, feature, change }: SetChange): string {
  const what = [area, feature === null ? '' : `pour ${featureName(feature)}`].filter((part) => part !== '');
  return fr`Ensemble ${[String(id), ...what].join(', ')} : ${CHANGE[change]}`;
}

const sets = (n: number, one: string, many: string): string =>
  `${number(n)} ${plural(n, `ensemble ${one}`, `ensembles ${many}`)}`;

export const catalogChange: CatalogChangeText = {
  between: ({ a, b }) => fr`De ${a} à ${b}`,
  named: ({ id, version }) => fr`${id}, version ${version}`,
  same: fr`Les deux sont identiques.`,
  counts: ({ added, removed, changed }) =>
    `${list([
      ...(changed > 0 ? [sets(changed, 'modifié', 'modifiés')] : []),
      ...(added > 0 ? [sets(added, 'nouveau', 'nouveaux')] : []),
      ...(removed > 0 ? [sets(removed, 'disparu', 'disparus')] : []),
    ])}.`,
  set,
  added: {
    urls: fr`Nouveaux noms`,
    ips: fr`Nouvelles plages d'adresses`,
    tcpPorts: fr`Nouveaux ports TCP`,
    udpPorts: fr`Nouveaux ports UDP`,
  },
  removed: {
    urls: fr`Noms retirés de la liste`,
    ips: fr`Plages d'adresses retirées de la liste`,
    tcpPorts: fr`Ports TCP retirés de la liste`,
    udpPorts: fr`Ports UDP retirés de la liste`,
  },
  facts: {
    category: fr`Catégorie`,
    required: fr`Obligatoire`,
    expressRoute: fr`Accessible par ExpressRoute`,
    feature: fr`Nécessaire pour`,
    retired: fr`Retiré le`,
  },
  yes: fr`oui`,
  no: fr`non`,
  unsaid: fr`non précisé`,
  rules: fr`Ce que cela signifie pour les règles du pare-feu et du proxy`,
  open: fr`À ouvrir :`,
  close: fr`Peut être fermé :`,
  noRules: fr`Rien à changer.`,
  forSets: (ids) => `${ids.length === 1 ? 'ensemble' : 'ensembles'} ${list(ids.map(String))}`,
  update: {
    updated: ({ version, readOn }) =>
      fr`Le catalogue est maintenant à jour : version ${version}, état au ${instant(readOn)}.`,
    current: ({ version, readOn }) =>
      fr`Il n'y a rien de plus récent : le catalogue en service a la version ${version}${readOn === null ? '' : fr`, état au ${instant(readOn)}`}.`,
    askedRecently: ({ version, minutes }) =>
      fr`Le service a été interrogé il y a moins d'une heure et ne veut pas l'être plus souvent ; à nouveau dans ${number(minutes)} ${plural(minutes, 'minute', 'minutes')}. Le catalogue en service a la version ${version}.`,
    unreachable: ({ place, why }) =>
      sentences(
        fr`Le service des points de terminaison, ${place}, n'est pas joignable depuis ce réseau : ${why}.`,
        fr`Le catalogue en service reste tel quel ; les contrôles n'ont pas besoin de ce service.`,
      ),
    notTheService: ({ place, why }) =>
      sentences(
        fr`Ce qui répond pour ${place} n'est pas le service des points de terminaison : ${why}.`,
        fr`Une page de connexion, un filtre ou un proxy peut répondre à sa place. Le catalogue en service reste tel quel.`,
      ),
    busy: ({ place, status }) =>
      sentences(
        fr`Le service des points de terminaison, ${place}, demande qu'on le laisse tranquille pour le moment (HTTP ${status}).`,
        fr`Le catalogue en service reste tel quel ; réessayer dans une heure.`,
      ),
    fetchedElsewhere: fr`Une liste obtenue ailleurs peut être lue avec --from FICHIER.`,
    wrong: {
      status: (status) => fr`il répond HTTP ${status}`,
      notJson: fr`sa réponse n'est pas du JSON`,
      tooLarge: fr`sa réponse est beaucoup trop grande`,
      brokenOff: fr`sa réponse s'est interrompue`,
      noVersion: fr`sa réponse n'indique aucune version`,
      at: ({ place, problem }) => fr`${place} : ${problem}`,
    },
    kept: ({ id, version }) =>
      fr`Le catalogue ${id}, version ${version}, est conservé. Il s'emploie avec --catalog ${id}, et l'application le propose.`,
    unusable: ({ path, why }) =>
      fr`Le catalogue mis à jour dans ${path} est inutilisable (${why}) ; celui fourni avec le programme est employé à sa place.`,
  },
};

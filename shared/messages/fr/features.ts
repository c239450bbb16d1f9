import type { Feature } from '../../catalog/catalog.ts';
import { inWords, list } from './numbers.ts';
import { fr } from './typeset.ts';

interface FeatureWords {
  /** The name of it in tables. */
  readonly name: string;
  /** The same inside a sentence, with its article. */
  readonly inText: string;
  /** What people cannot do without it, as it reads after « ne peuvent pas ». */
  readonly cannot: string;
}

const FEATURES: Readonly<Record<Feature, FeatureWords>> = {
  'sign-in': {
    name: fr`connexion au compte`,
    inText: fr`la connexion au compte`,
    cannot: fr`se connecter à leur compte`,
  },
  presence: {
    name: fr`disponibilité (présence)`,
    inText: fr`la disponibilité des contacts`,
    cannot: fr`voir qui est disponible`,
  },
  im: { name: fr`messages`, inText: fr`les messages`, cannot: fr`échanger de messages` },
  'directory-search': {
    name: fr`recherche dans l'annuaire`,
    inText: fr`la recherche dans l'annuaire`,
    cannot: fr`chercher dans l'annuaire`,
  },
  federation: {
    name: fr`messages vers d'autres organisations`,
    inText: fr`les messages vers d'autres organisations`,
    cannot: fr`échanger de messages avec d'autres organisations`,
  },
  media: {
    name: fr`appels et partage d'écran`,
    inText: fr`les appels et le partage d'écran`,
    cannot: fr`passer d'appels de bonne qualité`,
  },
  meetings: { name: fr`réunions`, inText: fr`les réunions`, cannot: fr`participer aux réunions` },
  certificates: {
    name: fr`contrôle des certificats`,
    inText: fr`le contrôle des certificats`,
    cannot: fr`vérifier si un certificat a été révoqué`,
  },
};
const BY_ID: ReadonlyMap<string, FeatureWords> = new Map(Object.entries(FEATURES));

/** A feature as the reader calls it; one that we do not know keeps its own name. */
export const featureName = (feature: string): string => BY_ID.get(feature)?.name ?? feature;

export const featuresInText = (features: readonly string[]): string =>
  list(features.map((feature) => BY_ID.get(feature)?.inText ?? fr`« ${feature} »`));

const cannotDo = (feature: string): string => BY_ID.get(feature)?.cannot ?? fr`utiliser « ${feature} »`;

/** `les utilisateurs de ce réseau ne peuvent ni se connecter à leur compte ni échanger de messages`; null when no feature is named. */
export function peopleCannot(features: readonly string[], most = features.length): string | null {
  const verbs = features.slice(0, most).map(cannotDo);
  if (verbs.length === 0) return null;
  const cannot = verbs.length === 1 ? `pas ${verbs[0]}` : nor(verbs);
  const left = features.length - verbs.length;
  const people = fr`les utilisateurs de ce réseau ne peuvent ${cannot}`;
  if (left === 0) return people;
  return left === 1
    ? fr`${people}, et une autre fonction ne marche pas non plus`
    : fr`${people}, et ${inWords(left)} autres fonctions ne marchent pas non plus`;
}

/** `ni a ni b`, and with commas from three on: `ni a, ni b, ni c`. */
const nor = (verbs: readonly string[]): string =>
  verbs.map((verb) => `ni ${verb}`).join(verbs.length === 2 ? ' ' : ', ');

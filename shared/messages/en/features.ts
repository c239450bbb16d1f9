import type { Feature } from '../../catalog/catalog.ts';
import { inWords, list } from './numbers.ts';

interface FeatureWords {
  /** The name of it in tables. */
  readonly name: string;
  /** What people cannot do without it. */
  readonly cannot: string;
}

const FEATURES: Readonly<Record<Feature, FeatureWords>> = {
  'sign-in': { name: 'sign-in', cannot: 'sign in' },
  presence: { name: 'availability (presence)', cannot: 'see who is available' },
  im: { name: 'messages', cannot: 'exchange messages' },
  'directory-search': { name: 'directory search', cannot: 'search the directory' },
  federation: {
    name: 'messages to other organisations',
    cannot: 'exchange messages with other organisations',
  },
  media: { name: 'calls and screen sharing', cannot: 'make calls in good quality' },
  meetings: { name: 'meetings', cannot: 'join meetings' },
  certificates: { name: 'certificate checks', cannot: 'check certificates for revocation' },
};

const BY_ID: ReadonlyMap<string, FeatureWords> = new Map(Object.entries(FEATURES));

/** A feature as the reader calls it; one that we do not know keeps its own name. */
export const featureName = (feature: string): string => BY_ID.get(feature)?.name ?? feature;

export const featureNames = (features: readonly string[]): string => list(features.map(featureName));

const cannotDo = (feature: string): string => BY_ID.get(feature)?.cannot ?? `use “${feature}”`;

/** `people on this network cannot sign in, exchange messages or join meetings`; null when no feature is named. */
export function peopleCannot(features: readonly string[], most = features.length): string | null {
  if (features.length === 0) return null;
  const left = features.length - most;
  const first = list(features.slice(0, most).map(cannotDo), 'or');
  const people = `people on this network cannot ${first}`;
  if (left <= 0) return people;
  return `${people}, and ${inWords(left)} other ${left === 1 ? 'feature does' : 'features do'} not work either`;
}

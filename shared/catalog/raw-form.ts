import type { Catalog, EndpointSet, Profile } from './catalog.ts';

/** The id of a catalogue that was such an array. */
export const RAW_ID = 'microsoft-365-endpoints';
const TEAMS_AREAS: ReadonlySet<string> = new Set(['Skype', 'Common']);

/**
 * The web service's JSON array as a catalogue. It names neither profiles nor neutral places nor its own version:
 * `teams` is what the service calls Skype (its name for Teams to this day) with the Common sets that every client
 * needs, `all` is the whole file.
 */
export function catalogOfRawSets(endpointSets: readonly EndpointSet[]): Catalog {
  const teams = endpointSets.filter(({ serviceArea }) => TEAMS_AREAS.has(serviceArea));
  const profiles: readonly Profile[] = [
    {
      id: 'teams',
      title: { en: 'Microsoft Teams', fr: 'Microsoft Teams' },
      sets: teams.map(({ id }) => id),
      srv: [],
    },
    {
      id: 'all',
      title: { en: 'Everything in the list', fr: 'Toute la liste' },
      sets: endpointSets.map(({ id }) => id),
      srv: [],
    },
  ];
  return {
    callpathCatalog: 1,
    id: RAW_ID,
    version: 'unknown',
    title: { en: 'Microsoft 365 endpoints', fr: 'Points de terminaison Microsoft 365' },
    source: 'Microsoft 365 IP Address and URL web service',
    controls: { http: [], tls: [], resolvers: [], stun: [] },
    profiles: profiles.filter(({ sets }) => sets.length > 0),
    endpointSets,
  };
}

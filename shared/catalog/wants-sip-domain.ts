import type { Catalog, Profile } from './catalog.ts';
import { SIP_DOMAIN } from './host-name.ts';

/** Whether a profile has places that only the user's SIP domain fills. */
export function wantsSipDomain({ endpointSets }: Catalog, { sets, srv }: Profile): boolean {
  const wanted = new Set(sets);
  const names = endpointSets
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ urls = [], probe = [] }) => [...urls, ...probe.map(({ host }) => host)]);
  return [...names, ...srv.map(({ name }) => name)].some((name) => name.includes(SIP_DOMAIN));
}

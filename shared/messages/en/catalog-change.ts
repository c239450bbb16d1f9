import type { SetChange } from '../../catalog/change/catalog-diff.ts';
import type { CatalogChangeText } from '../catalog-change.ts';
import { sentences } from '../sentences.ts';
import { featureName } from './features.ts';
import { instant, list, number, plural } from './numbers.ts';

const CHANGE = { added: 'new', removed: 'gone', changed: 'changed' } as const;

function set({ id, area, feature, change }: SetChange): string {
  const what = [area, feature === null ? '' : `for ${featureName(feature)}`].filter((part) => part !== '');
  return `Set ${[String(id), ...what].join(', ')}: ${CHANGE[change]}`;
}

const sets = (n: number): string => `${number(n)} ${plural(n, 'set', 'sets')}`;

export const catalogChange: CatalogChangeText = {
  between: ({ a, b }) => `From ${a} to ${b}`,
  named: ({ id, version }) => `${id}, version ${version}`,
  same: 'The two are the same.',
  counts: ({ added, removed, changed }) =>
    `${list([
      ...(changed > 0 ? [`${sets(changed)} changed`] : []),
      ...(added > 0 ? [`${sets(added)} new`] : []),
      ...(removed > 0 ? [`${sets(removed)} gone`] : []),
    ])}.`,
  set,
  added: {
    urls: 'New names',
    ips: 'New address ranges',
    tcpPorts: 'New TCP ports',
    udpPorts: 'New UDP ports',
  },
  removed: {
    urls: 'Names no longer listed',
    ips: 'Address ranges no longer listed',
    tcpPorts: 'TCP ports no longer listed',
    udpPorts: 'UDP ports no longer listed',
  },
  facts: {
    category: 'Category',
    required: 'Required',
    expressRoute: 'Reachable over ExpressRoute',
    feature: 'Needed for',
    retired: 'Retired on',
  },
  yes: 'yes',
  no: 'no',
  unsaid: 'not said',
  rules: 'What it means for firewall and proxy rules',
  open: 'Open newly:',
  close: 'May be closed:',
  noRules: 'No change needed.',
  forSets: (ids) => `${ids.length === 1 ? 'set' : 'sets'} ${list(ids.map(String))}`,
  update: {
    updated: ({ version, readOn }) =>
      `The catalogue is up to date now: version ${version}, as of ${instant(readOn)}.`,
    current: ({ version, readOn }) =>
      `There is nothing newer: the catalogue in use is version ${version}${readOn === null ? '' : `, as of ${instant(readOn)}`}.`,
    askedRecently: ({ version, minutes }) =>
      `The service was asked less than an hour ago and wants to be asked no more often; again in ${number(minutes)} ${plural(minutes, 'minute', 'minutes')}. The catalogue in use is version ${version}.`,
    unreachable: ({ place, why }) =>
      sentences(
        `The endpoints service at ${place} cannot be reached from this network: ${why}.`,
        'The catalogue in use stays as it is; checks do not need the service.',
      ),
    notTheService: ({ place, why }) =>
      sentences(
        `What answered for ${place} is not the endpoints service: ${why}.`,
        'A sign-in page, a filter or a proxy may stand in its place. The catalogue in use stays as it is.',
      ),
    busy: ({ place, status }) =>
      sentences(
        `The endpoints service at ${place} wants to be left alone for now (HTTP ${status}).`,
        'The catalogue in use stays as it is; try again in an hour.',
      ),
    fetchedElsewhere: 'A list that was fetched elsewhere can be read with --from FILE.',
    wrong: {
      status: (status) => `it says HTTP ${status}`,
      notJson: 'its answer is not JSON',
      tooLarge: 'its answer is much too large',
      brokenOff: 'its answer broke off',
      noVersion: 'its answer names no version',
      at: ({ place, problem }) => `${place}: ${problem}`,
    },
    kept: ({ id, version }) =>
      `Catalogue ${id}, version ${version}, is kept. It is used with --catalog ${id}, and offered in the app.`,
    unusable: ({ path, why }) =>
      `The updated catalogue in ${path} cannot be used (${why}); the one that came with the program is used instead.`,
  },
};

import type { CatalogWorkText } from '../../ui/catalog-work.ts';
import { instant } from '../numbers.ts';

export const catalogWork: CatalogWorkText = {
  updates: {
    check: 'Check for updates',
    purpose:
      'Asks the Microsoft 365 endpoints service for a newer list. It is told a random number that stands for this computer, and nothing else.',
    checking: 'Asking the service…',
    title: 'A newer list of endpoints',
    found: ({ version, readOn }) => `Version ${version}, as of ${instant(readOn)}. Nothing is changed yet.`,
    onlyNewer: 'Its content is the same as before; only its date is newer.',
    whatChanged: 'What changed',
    apply: 'Use the newer list',
    leave: 'Leave it as it is',
    applied: (version) => `The catalogue is up to date now: version ${version}.`,
    elsewhere: 'A list that was fetched elsewhere can be imported as a file.',
  },
  rules: {
    save: 'Save as firewall rules…',
    title: 'Save as firewall rules',
    from: (profile) => `The endpoint sets of “${profile}” that are still in service, each with its reason.`,
    format: 'For which device',
    purpose: {
      'windows-firewall': 'address ranges and ports, as a script to run as administrator',
      pac: 'names that go directly, everything else to your proxy',
      squid: 'names and ports, to include in squid.conf',
      nftables: 'address ranges and ports, in a chain of their own',
      'cisco-asa': 'address ranges and ports, as object groups and an access list',
      'paloalto-edl': 'names, one a line, for a list of the type URL',
      csv: 'everything, for any other device',
    },
    requiredOnly: 'Only what is required',
    sipDomains: 'SIP domains',
    sipDomainsHint: 'Where people’s addresses end, separated by commas: contoso.com',
    badDomain: (text) => `“${text}” is not a domain name.`,
    confirm: 'Save…',
    saved: (file) => `Saved: ${file}`,
    alsoSaid: 'What the file has no room for:',
  },
};

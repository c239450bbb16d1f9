import type { ComparedFigures } from '../../model/finding.ts';
import type { FindingTexts } from '../area.ts';
import { capital, sentences } from '../sentences.ts';
import { number, plural } from './numbers.ts';
import { hosts, portWords } from './phrases.ts';

const DEFAULT: ComparedFigures = {
  here: 'the first run',
  there: 'the other',
  endpoints: 0,
  oneNetwork: false,
  oneComputer: true,
};
const endpoints = (n: number): string => `${number(n)} ${plural(n, 'endpoint', 'endpoints')}`;

/** What two runs say together. */
export const comparing: FindingTexts<'compare'> = {
  'compare.this-network': {
    title: ({ figures: { compared = DEFAULT } }) =>
      compared.oneNetwork
        ? `What passes in ${compared.there} does not pass in ${compared.here}`
        : `The network of ${compared.here} stops what works in ${compared.there}`,
    explanation: ({ figures: { compared = DEFAULT }, scope }) =>
      sentences(
        compared.endpoints === 0
          ? `Everything that ${compared.here} and ${compared.there} both measured works, yet one has a fault that the other has not.`
          : `${capital(endpoints(compared.endpoints))} ${plural(compared.endpoints, 'fails', 'fail')} in ${compared.here} and ${plural(compared.endpoints, 'works', 'work')} in ${compared.there}: ${hosts(scope)}, ${portWords(scope.ports)}.`,
        compared.cause === undefined
          ? 'That run found no cause for it.'
          : `The cause that was found there: ${compared.cause}.`,
        compared.oneNetwork
          ? 'Both runs look as if they came from one network: then something in it has changed between them.'
          : compared.oneComputer
            ? null
            : 'The runs do not come from one computer for certain, so that the computer may be the cause as well.',
      ),
    remediation: ({ figures: { compared = DEFAULT } }) => [
      compared.cause === undefined
        ? `Run Callpath again where ${compared.here} was made, and see whether it still fails there.`
        : `Do what the finding of ${compared.here} asks for: “${compared.cause}”.`,
      compared.oneNetwork
        ? 'Find out what was changed in this network between the two runs: it explains the difference.'
        : 'Give both reports to whoever runs that network: together they show that it works elsewhere.',
      'Run Callpath again afterwards, and compare again: this finding must be gone.',
    ],
  },
  'compare.not-the-network': {
    title: ({ figures: { compared = DEFAULT } }) =>
      compared.oneNetwork ? `The same fails in both runs of this network` : `The same fails in both networks`,
    explanation: ({ figures: { compared = DEFAULT }, scope }) =>
      sentences(
        `${capital(endpoints(compared.endpoints))} ${plural(compared.endpoints, 'fails', 'fail')} in ${compared.here} and in ${compared.there}, at the same step and in the same way: ${hosts(scope)}, ${portWords(scope.ports)}.`,
        compared.cause === undefined ? null : `Both runs found: ${compared.cause}.`,
        compared.oneNetwork
          ? 'Both runs look as if they came from one network: then this shows only that nothing has changed in it.'
          : 'That two networks have the same fault is rare: the service, the account or the computer is the likelier cause.',
      ),
    remediation: ({ figures: { compared = DEFAULT } }) => [
      compared.oneNetwork
        ? 'Run Callpath in another network (at home, in a café, by a phone’s hotspot), and compare with that.'
        : 'Look at the service, the account and this computer (its own firewall, its security software) before any network.',
      compared.oneComputer
        ? 'Try another computer in one of the two networks: if it works there, this computer is the cause.'
        : 'Ask whoever runs the service whether it is in order.',
    ],
  },
};

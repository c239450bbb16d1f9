import type { AnyFault } from '../fault.ts';
import { mediaFaults } from './media.ts';
import { nameFaults } from './names.ts';
import { networkFaults } from './network.ts';
import { pageFaults } from './pages.ts';
import { proxyFaults } from './proxy.ts';
import { resolverFaults } from './resolver.ts';
import { serviceFaults } from './services.ts';
import { tlsFaults } from './tls.ts';
import { wayFaults } from './way.ts';

/** To add a fault, add its kind to a file beside this one, and the file here. */
export const faultKinds: readonly AnyFault[] = [
  ...nameFaults,
  ...resolverFaults,
  ...wayFaults,
  ...mediaFaults,
  ...pageFaults,
  ...tlsFaults,
  ...serviceFaults,
  ...networkFaults,
  ...proxyFaults,
];

import type { Scenario } from '../scenario.ts';
import { clock } from './clock.ts';
import { further } from './further.ts';
import { hostFirewall } from './host-firewall.ts';
import { ipv6 } from './ipv6.ts';
import { oddNames } from './odd-names.ts';
import { oddRoads } from './odd-roads.ts';
import { pairs } from './pairs.ts';
import { firewall } from './firewall.ts';
import { healthy } from './healthy.ts';
import { mediaBlocked } from './media-blocked.ts';
import { media } from './media.ts';
import { names } from './names.ts';
import { nat } from './nat.ts';
import { offline } from './offline.ts';
import { firewallOtherwise } from './otherwise-firewall.ts';
import { namesOtherwise } from './otherwise-names.ts';
import { pagesOtherwise } from './otherwise-pages.ts';
import { pages } from './pages.ts';
import { proxyFaults } from './proxy-faults.ts';
import { proxyHealthy } from './proxy.ts';
import { proxyTogether } from './proxy-together.ts';
import { resolver } from './resolver.ts';
import { services } from './services.ts';
import { tls } from './tls.ts';
import { together } from './together.ts';

export const scenarios: readonly Scenario[] = [
  ...healthy,
  ...offline,
  ...resolver,
  ...names,
  ...firewall,
  ...tls,
  ...pages,
  ...services,
  ...firewallOtherwise,
  ...namesOtherwise,
  ...pagesOtherwise,
  ...together,
  ...proxyHealthy,
  ...proxyFaults,
  ...proxyTogether,
  ...clock,
  ...further,
  ...hostFirewall,
  ...ipv6,
  ...oddNames,
  ...oddRoads,
  ...pairs,
  ...media,
  ...mediaBlocked,
  ...nat,
];

/** The scenario of this name; throws when there is none. */
export function scenarioNamed(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`no such scenario: ${name} (see --list)`);
  return found;
}

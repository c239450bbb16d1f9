import type { Scenario } from '../scenario.ts';
import { firewall } from './firewall.ts';
import { healthy } from './healthy.ts';
import { names } from './names.ts';
import { offline } from './offline.ts';
import { otherwise, together } from './otherwise.ts';
import { pages } from './pages.ts';
import { resolver } from './resolver.ts';
import { services } from './services.ts';
import { tls } from './tls.ts';

export const scenarios: readonly Scenario[] = [
  ...healthy,
  ...offline,
  ...resolver,
  ...names,
  ...firewall,
  ...tls,
  ...pages,
  ...services,
  ...otherwise,
  ...together,
];

/** The scenario of this name; throws when there is none. */
export function scenarioNamed(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`no such scenario: ${name} (see --list)`);
  return found;
}

import type { Environment, HostFirewall } from '../model/environment.ts';
import { isPlaceholder } from './manifest.ts';
import type { Sweeper } from './sweeper.ts';

/** Names that somebody gave to the parts of a computer. */
export function redactEnvironment(environment: Environment, sweeper: Sweeper): Environment {
  const { interfaces, vpn, hostFirewall } = environment;
  return {
    ...environment,
    interfaces: interfaces.map((one) => ({ ...one, name: sweeper.card(one.name) })),
    vpn: vpn.map((name) => sweeper.card(name)),
    ...(hostFirewall === undefined || hostFirewall === null
      ? {}
      : { hostFirewall: redactRules(hostFirewall, sweeper) }),
  };
}

/** Whoever wrote a rule named it as he liked. */
function redactRules(firewall: HostFirewall, { session }: Sweeper): HostFirewall {
  const blocks = firewall.blocks.map((rule) => ({
    ...rule,
    name: rule.name === '' || isPlaceholder(rule.name) ? rule.name : session.placeholder('text', rule.name),
    program:
      rule.program === null || isPlaceholder(rule.program)
        ? rule.program
        : session.placeholder('path', rule.program),
  }));
  return { ...firewall, blocks };
}

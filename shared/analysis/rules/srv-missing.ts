import { isDenial } from '../resolution.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** A service record that the profile needs does not exist, or leads to a name without an address. */
export const srvMissing: Rule<'dns.srv-missing'> = {
  code: 'dns.srv-missing',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, unresolved }) {
    return evidence.subject.srv.flatMap(({ name }) => {
      const { asked, denial } = evidence.resolution(name);
      if (denial !== null && unresolved.includes(name)) {
        return [
          {
            details: { name },
            confidence: 0.97,
            evidence: asked.filter(isDenial),
            paths: [],
            names: [name],
            hosts: [name],
          },
        ];
      }
      const targets = asked.flatMap((o) => (o.outcome.status === 'ok' ? o.outcome.value.srv : []));
      const nowhere = targets.filter((answer) => evidence.resolution(answer.target).state === 'denied');
      if (targets.length === 0 || nowhere.length < targets.length) return [];
      const hosts = [...new Set(nowhere.map((answer) => answer.target))];
      const denials = hosts.flatMap((host) => evidence.resolution(host).asked.filter(isDenial));
      return [
        {
          details: { name },
          confidence: 0.95,
          evidence: [...asked, ...denials],
          paths: [],
          names: unresolved.filter((host) => hosts.includes(host)),
          hosts: [name, ...hosts],
          ports: [...new Set(nowhere.map((answer) => `${answer.port}/tcp`))],
        },
      ];
    });
  },
};

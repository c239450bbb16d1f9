import { groupBy } from '../group.ts';
import type { Rule } from '../rule.ts';

/** The service no longer exists, whatever its old hosts still answer. */
export const retired: Rule<'service.retired'> = {
  code: 'service.retired',
  severity: 'info',
  explainedBy: [],
  evaluate({ evidence, broken, unresolved }) {
    const ended = evidence.subject.services.filter((service) => service.retired !== null);
    return groupBy(ended, ({ retired: end }) => `${end?.on}|${end?.successor}`).map((services) => {
      const sets = services.map((service) => service.set);
      const endpoints = evidence.endpoints.filter(
        (e) => e.sets.length > 0 && e.sets.every((set) => sets.includes(set)),
      );
      const hosts = [...new Set(endpoints.map((e) => e.host))];
      const end = services[0]?.retired;
      return {
        details: { on: end?.on ?? '', successor: end?.successor ?? '' },
        confidence: 1,
        evidence: endpoints.flatMap((e) => evidence.pathsOf(e)).flatMap((path) => path.witness ?? []),
        paths: broken.filter((path) => endpoints.includes(path.endpoint)),
        names: unresolved.filter((name) => hosts.includes(name)),
        hosts,
        sets,
      };
    });
  },
};

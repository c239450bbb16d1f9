import type { Figures, Finding, Scope } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** What the sentence of a request is made of: the finding as plain, checked facts. */
export interface AskFacts {
  /** Its ports are those that are to be opened. */
  readonly scope: Scope;
  readonly figures: Figures;
  /** What the finding is about besides places: a record, a script, a product, a successor, an error's name; null: nothing. */
  readonly named: string | null;
  /** Addresses that got no answer or lead elsewhere, as the finding lists them. */
  readonly listed: readonly string[];
  /** The DNS servers that were asked. */
  readonly resolvers: readonly string[];
}

/** The one text of a finding's details that its request quotes, by the name it has there. */
const NAMES = [
  'name',
  'readyAt',
  'proxy',
  'pacUrl',
  'portalUrl',
  'product',
  'successor',
  'rcode',
  'reason',
  'alert',
] as const;

export function askFactsOf(finding: Finding, report: Report): AskFacts {
  const { details, scope, figures = {} } = finding;
  const blocked = texts(details['blocked']);
  const named = NAMES.map((name) => details[name]).find((value) => typeof value === 'string' && value !== '');
  const denied = Array.isArray(details['denied']) ? details['denied'].filter(isPort) : [];
  return {
    scope: {
      ...scope,
      ports:
        blocked.length > 0 ? blocked : denied.length > 0 ? denied.map((port) => `${port}/tcp`) : scope.ports,
    },
    figures,
    named: typeof named === 'string' ? named : null,
    listed: [...texts(details['deadAddresses']), ...texts(details['answers']), ...texts(details['mappings'])],
    resolvers: resolversOf(finding, report),
  };
}

/** Those that the finding names, else those chosen for the run, else those of the system. */
function resolversOf({ details }: Finding, { options, environment }: Report): readonly string[] {
  const own = texts(details['resolvers']);
  if (own.length > 0) return own;
  return options.dns !== undefined && options.dns.length > 0 ? options.dns : environment.dnsServers;
}

const isPort = (value: unknown): value is number => Number.isInteger(value);

export const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

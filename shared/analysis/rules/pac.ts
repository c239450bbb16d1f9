import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import type { Rule, View } from '../rule.ts';
import type { ObservationOf } from '../../model/observation.ts';

/** The setting names a script, and nobody hands it out: clients then go direct. */
export const pacUnreachable: Rule<'proxy.pac-unreachable'> = {
  code: 'proxy.pac-unreachable',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate(view) {
    const failed = failedScripts(view.evidence).filter((o) => !isInvalid(o));
    const [first] = failed;
    if (first === undefined) return [];
    const details = { pacUrl: first.ask.url };
    return [{ details, confidence: 0.97, evidence: failed, paths: shutOut(view), ...WHOLE }];
  },
};

/** The script was fetched, and is none that works. */
export const pacInvalid: Rule<'proxy.pac-invalid'> = {
  code: 'proxy.pac-invalid',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate(view) {
    const failed = failedScripts(view.evidence).filter(isInvalid);
    const [first] = failed;
    if (first?.outcome.status !== 'failed') return [];
    const details = { error: first.outcome.failure.detail ?? '' };
    return [{ details, confidence: 0.97, evidence: failed, paths: shutOut(view), ...WHOLE }];
  },
};

const WHOLE = { route: 'proxy' } as const;

const failedScripts = (evidence: Evidence): readonly ObservationOf<'pac'>[] => {
  const asked = evidence.of('pac');
  return asked.some(({ outcome }) => outcome.status === 'ok')
    ? []
    : asked.filter(({ outcome }) => outcome.status === 'failed');
};

const isInvalid = ({ outcome }: ObservationOf<'pac'>): boolean =>
  outcome.status === 'failed' &&
  (outcome.failure.code === 'malformed' ||
    outcome.failure.code === 'too-large' ||
    outcome.failure.step === 'exchange');

/** Where nothing gets out directly, whoever lost the way to the proxy is shut out for that reason. */
function shutOut({ evidence, broken }: View): readonly Path[] {
  const tcp = evidence.paths.filter((path) => path.endpoint.as !== 'stun');
  if (tcp.some((path) => path.connectMs !== null)) return [];
  return broken.filter((path) => path.endpoint.as !== 'stun');
}

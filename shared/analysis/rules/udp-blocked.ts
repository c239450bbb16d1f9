import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { distinct } from '../group.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import { proxiesInUse } from '../../plan/proxied.ts';
import type { Figures } from '../../model/finding.ts';
import { portLabel } from '../../model/target.ts';

/** No relay answers on some or all UDP ports. Calls then fall back to TCP 443, where that is open, and sound worse. */
export const udpBlocked: Rule<'firewall.udp-blocked'> = {
  code: 'firewall.udp-blocked',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const silent = broken.filter((path) => path.endpoint.as === 'stun' && path.state !== 'unmeasured');
    if (silent.length === 0) return [];
    const relays = evidence.paths.filter((path) => path.endpoint.as === 'stun');
    const working = relays.filter((path) => path.state === 'works');
    const open = distinct(working.filter((path) => !path.control).map((path) => label(path.endpoint.port)));
    const blocked = distinct(silent.map((path) => label(path.endpoint.port)));
    const addresses = new Set(silent.map((path) => path.address));
    const hosts = new Set(silent.map((path) => path.endpoint.host));
    // A relay that answers anything else at all is switched on.
    const alive =
      working.some((path) => addresses.has(path.address)) ||
      evidence.paths.some((path) => addresses.has(path.address) && path.connectMs !== null) ||
      evidence
        .role('other-port')
        .some((o) => addresses.has(o.target.address ?? '') && answeredTcp(o.outcome)) ||
      evidence.role('fallback').some((o) => hosts.has(o.target.host) && o.outcome.status === 'ok');
    return [
      {
        details: { blocked, open },
        confidence: alive ? 0.95 : silent.some((path) => path.state !== 'silent') ? 0.9 : 0.85,
        evidence: [
          ...silent.flatMap((path) => path.attempts),
          ...working.flatMap((path) => path.witness ?? []),
          ...evidence.role('fallback'),
        ],
        paths: silent,
        figures: {
          attempts: silent.flatMap((path) => path.attempts).length,
          ...(alive ? {} : { alternative: 'host-down' as const }),
          ...(proxiesInUse(evidence).length > 0 ? { proxied: true } : {}),
          ...fallbackFigures(evidence, silent),
        },
      },
    ];
  },
};

/** Whether the relay answers over TCP: by a way of the catalogue, or as it was tried when UDP failed. */
function fallbackFigures(evidence: Evidence, silent: readonly Path[]): Figures {
  const hosts = new Set(silent.map(({ endpoint }) => endpoint.host));
  const ways = [...evidence.paths, ...evidence.proxied].filter(({ endpoint }) => endpoint.as === 'turn-tcp');
  const tried = evidence.role('fallback').filter(({ target }) => hosts.has(target.host));
  const works = [
    ...ways.filter(({ state }) => state === 'works').map(({ endpoint }) => endpoint.port),
    ...tried.filter(({ outcome }) => outcome.status === 'ok').map(({ target }) => target.port ?? 0),
  ];
  const fails = [
    ...ways.filter(({ state }) => state !== 'unmeasured').map(({ endpoint }) => endpoint.port),
    ...tried.filter(({ outcome }) => outcome.status === 'failed').map(({ target }) => target.port ?? 0),
  ];
  const [open] = works;
  if (open !== undefined) return { fallback: portLabel(open, 'tcp') };
  const [closed] = fails;
  return closed === undefined ? {} : { noFallback: portLabel(closed, 'tcp') };
}

const label = (port: number): string => portLabel(port, 'udp');

const answeredTcp = (outcome: {
  readonly status: string;
  readonly failure?: { readonly code: string };
}): boolean => outcome.status === 'ok' || outcome.failure?.code === 'refused';

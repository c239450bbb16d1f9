import ipaddr from 'ipaddr.js';
import { proxyAnswers } from '../client-route.ts';
import { answered } from '../resolution.ts';
import { suspiciousAddress } from '../suspicious-address.ts';
import type { Rule } from '../rule.ts';
import type { Observation } from '../../model/observation.ts';

/** Nothing beyond this computer answered anything, and everything was tried. */
export const offline: Rule<'network.offline'> = {
  code: 'network.offline',
  severity: 'problem',
  explainedBy: [],
  evaluate({ evidence }) {
    const all = [
      ...evidence.of('dns'),
      ...evidence.of('control'),
      ...evidence.role('anybody'),
      ...evidence.paths.flatMap((p) => p.attempts),
      ...evidence.proxied.flatMap((p) => p.attempts),
    ];
    const measured = all.filter((o) => o.outcome.status !== 'skipped');
    const { interfaces, gateways } = evidence.environment;
    // A resolver, or a server of the house, on this computer's own link answers without any route; that leads nowhere.
    const beyond = measured.filter((o) => o.kind !== 'dns' && !isPrivate(o.target.address));
    const isAway = evidence.paths.some((path) => !path.control && path.attempts.some(isUnroutable));
    const cutOff = gateways?.length === 0 && isAway && beyond.every(isUnroutable) && !proxyAnswers(evidence);
    if (measured.length === 0 || (measured.some(isAnswer) && !cutOff)) return [];
    const noInterface = !interfaces.some((i) => i.up && i.kind !== 'loopback' && i.addresses.length > 0);
    const noRoute = cutOff || gateways?.length === 0 || measured.every(isUnroutable);
    const reason = noInterface ? 'no-interface' : noRoute ? 'no-route' : 'no-answer';
    return [
      {
        details: { reason },
        confidence: reason === 'no-answer' ? 0.93 : 0.99,
        evidence: (cutOff ? beyond : measured).slice(0, 12),
        paths: [],
        everything: true,
        figures: { attempts: measured.length },
      },
    ];
  },
};

/** An answer of any kind, from anybody but this computer's own resolver saying that it knows nothing. */
function isAnswer(o: Observation): boolean {
  if (o.outcome.status === 'ok') return true;
  if (o.outcome.status === 'skipped') return false;
  if (o.kind === 'dns') return o.ask.resolver !== null && answered(o) && !isLoopback(o.target.address);
  const { step, code } = o.outcome.failure;
  return (
    (step !== 'connect' && step !== 'exchange' && step !== 'proxy') ||
    code === 'refused' ||
    code === 'reset' ||
    o.phases.connectMs !== undefined
  );
}

const isUnroutable = (o: Observation): boolean =>
  o.outcome.status === 'failed' &&
  (o.outcome.failure.code === 'network-unreachable' ||
    o.outcome.failure.code === 'no-address' ||
    (o.kind === 'dns' && o.ask.resolver === null));

const isPrivate = (address: string | null): boolean =>
  address !== null && suspiciousAddress(address, []) === 'private';

const isLoopback = (address: string | null): boolean =>
  address !== null && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';

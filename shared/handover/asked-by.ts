import type { Finding, FindingCode } from '../model/finding.ts';
import type { AskKind } from './ask-kind.ts';
import type { Team } from './team.ts';

export interface Asked {
  readonly team: Team;
  readonly kind: AskKind;
}

const to = (team: Team, kind: AskKind): Asked => ({ team, kind });

/** What a report can hold: findings of a comparison lead to those of its reports. */
type ReportCode = Exclude<FindingCode, `compare.${string}`>;

/** Which finding goes to whom, and what is asked of them; where one code has several causes, by what the finding says. */
const ASKED: { readonly [C in ReportCode]: Asked | ((finding: Finding) => Asked) } = {
  'network.offline': offline,
  'network.captive-portal': to('user', 'sign-in'),
  'network.unstable': to('network', 'find-loss'),
  'network.mtu-blackhole': to('network', 'let-large-packets'),
  'network.ipv6-broken': to('network', 'carry-ipv6'),
  'network.clock-skew': to('user', 'set-clock'),
  'dns.resolver-unreachable': to('dns', 'answer-questions'),
  'dns.resolver-failing': to('dns', 'mend-resolver'),
  'dns.name-blocked': to('dns', 'release-name'),
  'dns.sinkhole': to('dns', 'release-name'),
  'dns.srv-missing': to('dns', 'publish-record'),
  'dns.slow': to('dns', 'speed-up-resolver'),
  'firewall.drop': to('firewall', 'allow'),
  'firewall.reject': to('firewall', 'allow'),
  'firewall.udp-blocked': to('firewall', 'allow'),
  'host-firewall.blocked': to('user', 'open-own-firewall'),
  'tls.intercepted': to('proxy', 'exempt-from-inspection'),
  'tls.name-filtered': to('firewall', 'allow-name'),
  'tls.certificate-invalid': to('service', 'mend-certificate'),
  'tls.handshake-failed': to('firewall', 'leave-tls-alone'),
  'tls.revocation-unreachable': to('firewall', 'allow-http'),
  'http.block-page': to('proxy', 'release-page'),
  'http.unexpected-answer': to('user', 'compare-answer'),
  'proxy.unreachable': to('proxy', 'bring-back-proxy'),
  'proxy.auth-required': to('proxy', 'drop-sign-in'),
  'proxy.denied': to('proxy', 'allow-hosts'),
  'proxy.port-denied': to('proxy', 'allow-ports'),
  'proxy.upstream-failed': to('proxy', 'try-from-proxy'),
  'proxy.pac-unreachable': to('proxy', 'serve-script'),
  'proxy.pac-invalid': to('proxy', 'mend-script'),
  'proxy.required': to('firewall', 'let-media-past-proxy'),
  'sip.no-answer': to('firewall', 'leave-sip-alone'),
  'media.loss': mediaLoss,
  'media.latency': to('network', 'shorten-way'),
  'media.jitter': to('network', 'even-out'),
  'nat.symmetric': to('network', 'keep-one-port'),
  'service.retired': to('service', 'move-on'),
  'service.unavailable': to('service', 'mend-service'),
  'policy.waiting-period': to('user', 'wait-for-change'),
  'policy.external-access-off': to('tenant', 'open-external-access'),
  'policy.domain-not-allowed': to('tenant', 'allow-domain'),
  'client.unsupported-platform': to('user', 'use-able-client'),
  'contact.not-accepted': to('user', 'let-contact-accept'),
  'catalog.stale': to('user', 'renew-catalogue'),
};

const isKnown = (code: string): code is ReportCode => Object.hasOwn(ASKED, code);

/** Null for the code of a newer version, of which only its own words are known. */
export function askedBy(finding: Finding): Asked | null {
  if (!isKnown(finding.code)) return null;
  const asked = ASKED[finding.code];
  return typeof asked === 'function' ? asked(finding) : asked;
}

function offline({ details }: Finding): Asked {
  switch (details['reason']) {
    case 'no-interface':
      return to('user', 'connect');
    case 'no-route':
      return to('network', 'hand-out-gateway');
    default:
      return to('network', 'lead-out');
  }
}

/** Packets that are counted out are dropped by a rule; the others are lost on the line. */
function mediaLoss({ figures = {} }: Finding): Asked {
  const counted = figures.lossPattern === 'limited' || figures.lossPattern === 'stopped';
  return counted ? to('firewall', 'exempt-from-limit') : to('network', 'find-media-loss');
}

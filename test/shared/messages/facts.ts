import type {
  ComparedFigures,
  Fact,
  FactOf,
  Figures,
  FindingCode,
  FindingDetails,
  Scope,
} from '../../../shared/model/finding.ts';

const ONE: Scope = {
  sets: [1],
  features: ['im'],
  hosts: ['sipfed.contoso-online.test'],
  addresses: ['198.18.2.20'],
  ports: ['5061/tcp'],
  route: 'direct',
};
const TWO: Scope = {
  ...ONE,
  sets: [2, 5],
  features: ['sign-in', 'meetings'],
  hosts: ['login.idlab.test', 'meet.contoso-online.test'],
  addresses: ['198.18.2.30', '198.18.2.40'],
  ports: ['443/tcp'],
};
const TWO_BY_PROXY: Scope = { ...TWO, addresses: [], route: 'proxy' };
const FORTY: Scope = {
  ...ONE,
  features: [
    'sign-in',
    'presence',
    'im',
    'directory-search',
    'federation',
    'media',
    'meetings',
    'certificates',
  ],
  hosts: Array.from({ length: 40 }, (_, n) => `host${n + 1}.skypelab.test`),
  addresses: Array.from({ length: 40 }, (_, n) => `198.18.3.${n + 1}`),
  ports: ['80/tcp', '443/tcp', '5061/tcp', '3478/udp', '3479/udp', '3480/udp', '3481/udp'],
};
const MEDIA: Scope = {
  ...ONE,
  features: ['media'],
  hosts: ['relay.contoso-online.test'],
  addresses: ['198.18.2.50'],
  ports: ['3478/udp', '3479/udp', '3480/udp', '3481/udp'],
};
const ONE_PORT: Scope = { ...MEDIA, ports: ['3478/udp'] };
/** What a catalogue in the web service's raw form leaves: no features, addresses without names. */
const BARE: Scope = { ...ONE, features: [], hosts: [], addresses: ['198.18.2.20'] };
const NOTHING: Scope = { sets: [], features: [], hosts: [], addresses: [], ports: [], route: null };
const UNKNOWN_FEATURE: Scope = { ...ONE, features: ['whiteboard'] };

const LAB: Figures = { ranges: ['198.18.2.0/24'], urls: ['*.contoso-online.test'] };

function fact<C extends FindingCode>(
  code: C,
  details: FindingDetails[C],
  scope: Scope,
  figures: Figures = {},
  confidence = 0.97,
): FactOf<C> {
  return { id: 'f1', code, severity: 'problem', confidence, scope, details, evidence: ['o1'], figures };
}

const compared = (more: Partial<ComparedFigures>): ComparedFigures => ({
  here: 'A',
  there: 'B',
  endpoints: 0,
  oneNetwork: false,
  oneComputer: true,
  ...more,
});

const row = (why: string, given: Fact): { readonly why: string; readonly given: Fact } => ({ why, given });

/** Facts as the rules may hand them over: the usual, the empty and the very long of every code. */
export const FACTS: readonly { readonly why: string; readonly given: Fact }[] = [
  row('no cable', fact('network.offline', { reason: 'no-interface' }, NOTHING)),
  row('no gateway', fact('network.offline', { reason: 'no-route' }, NOTHING)),
  row('silence', fact('network.offline', { reason: 'no-answer' }, NOTHING)),
  row('redirect', fact('network.captive-portal', { portalUrl: 'http://10.0.0.1/login' }, NOTHING)),
  row('other body', fact('network.captive-portal', { portalUrl: null }, NOTHING)),
  row('loss', fact('network.unstable', { lossPercent: 3.5 }, TWO)),
  row('large packets', fact('network.mtu-blackhole', {}, TWO, { waitedMs: 3000 })),
  row('no DNS', fact('dns.resolver-unreachable', { resolvers: ['198.18.1.1'] }, NOTHING, { attempts: 3 })),
  row(
    'no DNS, two servers',
    fact('dns.resolver-unreachable', { resolvers: ['198.18.1.1', '198.18.1.2'] }, NOTHING, {
      contrast: '198.18.2.54',
      contrastMs: 12,
    }),
  ),
  row('no DNS set', fact('dns.resolver-unreachable', { resolvers: [] }, NOTHING)),
  row('SERVFAIL', fact('dns.resolver-failing', { rcode: 'SERVFAIL' }, FORTY)),
  row('REFUSED', fact('dns.resolver-failing', { rcode: 'REFUSED' }, FORTY, { contrast: '198.18.2.54' })),
  row('denied', fact('dns.name-blocked', { rcode: 'NXDOMAIN', confirmedBy: '198.18.2.54' }, ONE)),
  row('denied, alone', fact('dns.name-blocked', { rcode: 'REFUSED', confirmedBy: null }, FORTY, {}, 0.7)),
  row('empty answer', fact('dns.name-blocked', { rcode: 'NODATA', confirmedBy: null }, BARE)),
  row('servfail', fact('dns.name-blocked', { rcode: 'SERVFAIL', confirmedBy: null }, TWO)),
  row('other error', fact('dns.name-blocked', { rcode: 'NOTIMP', confirmedBy: null }, TWO)),
  row('sinkhole', fact('dns.sinkhole', { answers: ['0.0.0.0'], expected: ['198.18.2.0/24'] }, ONE)),
  row(
    'sinkhole, forty',
    fact('dns.sinkhole', { answers: ['146.112.61.104', '146.112.61.106'], expected: [] }, FORTY, {
      contrast: '198.18.2.20',
    }),
  ),
  row('no SRV', fact('dns.srv-missing', { name: '_sipfederationtls._tcp.contoso.test' }, ONE)),
  row('slow DNS', fact('dns.slow', { medianMs: 1840 }, TWO)),
  row(
    'a port',
    fact('firewall.drop', { wholeHost: false }, ONE, {
      ...LAB,
      attempts: 3,
      contrast: '443/tcp',
      contrastMs: 41,
      waitedMs: 3000,
    }),
  ),
  row(
    'a host',
    fact('firewall.drop', { wholeHost: true }, TWO, { attempts: 6, alternative: 'host-down' }, 0.7),
  ),
  row('forty hosts', fact('firewall.drop', { wholeHost: true }, FORTY, { attempts: 160 })),
  row('all', fact('firewall.drop', { wholeHost: true }, FORTY, { attempts: 48, everything: true })),
  row('bare', fact('firewall.drop', { wholeHost: false }, BARE)),
  row('unknown feature', fact('firewall.drop', { wholeHost: false }, UNKNOWN_FEATURE, { attempts: 1 })),
  row(
    'near',
    fact('firewall.reject', { by: 'near', icmp: true }, ONE, {
      attempts: 3,
      waitedMs: 2,
      contrast: '443/tcp',
    }),
  ),
  row('far', fact('firewall.reject', { by: 'far', icmp: false }, TWO, { alternative: 'port-closed' }, 0.6)),
  row('somewhere', fact('firewall.reject', { by: 'unknown', icmp: false }, FORTY, { attempts: 1 })),
  row(
    'all media',
    fact('firewall.udp-blocked', { blocked: MEDIA.ports, open: [] }, MEDIA, {
      ...LAB,
      contrast: '443/tcp',
      contrastMs: 0.4,
      fallback: '443/tcp',
      waitedMs: 1500,
    }),
  ),
  row(
    'all media, no fallback known',
    fact('firewall.udp-blocked', { blocked: MEDIA.ports, open: [] }, MEDIA),
  ),
  row(
    'media, and no way instead',
    fact('firewall.udp-blocked', { blocked: MEDIA.ports, open: [] }, MEDIA, { noFallback: '443/tcp' }),
  ),
  row(
    'part of media',
    fact(
      'firewall.udp-blocked',
      { blocked: ['3480/udp', '3481/udp'], open: ['3478/udp', '3479/udp'] },
      MEDIA,
    ),
  ),
  row(
    'trusted',
    fact(
      'tls.intercepted',
      { issuer: 'CN=Zscaler Root CA, O=Zscaler Inc.', product: 'Zscaler', trusted: true },
      TWO,
    ),
  ),
  row('untrusted', fact('tls.intercepted', { issuer: 'CN=proxy', product: null, trusted: false }, FORTY)),
  row('SNI reset', fact('tls.name-filtered', { how: 'reset' }, ONE, { contrast: 'www.control.test' })),
  row('SNI silence', fact('tls.name-filtered', { how: 'silence' }, FORTY)),
  row('expired', fact('tls.certificate-invalid', { reason: 'expired', issuer: 'CN=R3' }, ONE)),
  row('young', fact('tls.certificate-invalid', { reason: 'not-yet-valid', issuer: 'CN=R3' }, TWO)),
  row('other name', fact('tls.certificate-invalid', { reason: 'name-mismatch', issuer: 'CN=R3' }, FORTY)),
  row('untrusted', fact('tls.certificate-invalid', { reason: 'untrusted', issuer: '' }, ONE)),
  row('alert', fact('tls.handshake-failed', { alert: 'protocol_version' }, ONE)),
  row('no alert', fact('tls.handshake-failed', { alert: null }, TWO)),
  row('revocation', fact('tls.revocation-unreachable', {}, { ...TWO, features: ['certificates'] })),
  row('block page', fact('http.block-page', { product: 'FortiGuard', status: 403 }, TWO)),
  row('nameless block page', fact('http.block-page', { product: null, status: 200 }, ONE)),
  row('odd answer', fact('http.unexpected-answer', {}, ONE)),
  row('odd answers', fact('http.unexpected-answer', {}, FORTY)),
  row('SIP silence', fact('sip.no-answer', { how: 'silence' }, ONE, { waitedMs: 3000 })),
  row('SIP closed', fact('sip.no-answer', { how: 'closed' }, ONE)),
  row('not SIP', fact('sip.no-answer', { how: 'not-sip' }, TWO)),
  row('retired', fact('service.retired', { on: '2025-05-05', successor: 'Microsoft Teams' }, ONE)),
  row('retired, many', fact('service.retired', { on: '2021-08-01', successor: '' }, FORTY)),
  row(
    'dead address',
    fact('service.unavailable', { deadAddresses: ['198.18.2.21'] }, ONE, { ...LAB, attempts: 3 }),
  ),
  row(
    'dead addresses',
    fact('service.unavailable', { deadAddresses: ['198.18.2.21', '198.18.2.22'] }, TWO, {
      contrast: '198.18.2.20',
    }),
  ),
  row('own error', fact('service.unavailable', { deadAddresses: [] }, ONE)),
  row('own errors', fact('service.unavailable', { deadAddresses: [] }, TWO)),
  row('gone', fact('service.unavailable', { deadAddresses: [] }, ONE, { alternative: 'service-gone' })),
  row('all gone', fact('service.unavailable', { deadAddresses: [] }, FORTY, { alternative: 'service-gone' })),
  row(
    'proxy',
    fact('proxy.unreachable', { proxy: 'proxy.example.test:3128' }, TWO_BY_PROXY, { attempts: 6 }),
  ),
  row('proxy, another way', {
    ...fact('proxy.unreachable', { proxy: '[2001:db8::1]:8080' }, FORTY),
    severity: 'warning',
  }),
  row('sign-in', fact('proxy.auth-required', { schemes: ['Basic', 'Digest'] }, TWO_BY_PROXY)),
  row('sign-in of Windows', fact('proxy.auth-required', { schemes: ['Negotiate', 'NTLM'] }, FORTY)),
  row(
    'sign-in refused',
    fact('proxy.auth-required', { schemes: ['Basic'] }, ONE, { alternative: 'credentials-refused' }),
  ),
  row('sign-in, unnamed', fact('proxy.auth-required', { schemes: [] }, ONE)),
  row('refused host', fact('proxy.denied', { status: 403 }, ONE, LAB)),
  row('refused hosts', fact('proxy.denied', { status: 403 }, FORTY)),
  row('refused without a word', fact('proxy.denied', { status: 0 }, TWO_BY_PROXY)),
  row('everything refused', fact('proxy.denied', { status: 403 }, FORTY, { everything: true })),
  row('refused port', fact('proxy.port-denied', { allowed: [443], denied: [5061] }, ONE, LAB)),
  row('refused ports', fact('proxy.port-denied', { allowed: [], denied: [444, 5061] }, TWO_BY_PROXY)),
  row('upstream', fact('proxy.upstream-failed', { status: 503 }, FORTY, { attempts: 9 })),
  row(
    'upstream, alone',
    fact('proxy.upstream-failed', { status: 504 }, ONE, { attempts: 3, alternative: 'host-down' }),
  ),
  row('upstream, silent', fact('proxy.upstream-failed', { status: 0 }, TWO_BY_PROXY, { attempts: 3 })),
  row('script lost', fact('proxy.pac-unreachable', { pacUrl: 'http://wpad.example.test/wpad.dat' }, NOTHING)),
  row('script lost, shut in', fact('proxy.pac-unreachable', { pacUrl: 'C:\\proxy.pac' }, TWO)),
  row('script broken', fact('proxy.pac-invalid', { error: 'ReferenceError: x is not defined' }, NOTHING)),
  row('script broken, shut in', fact('proxy.pac-invalid', { error: '' }, TWO)),
  row('by the proxy alone', { ...fact('proxy.required', {}, TWO_BY_PROXY), severity: 'info' }),
  row('this computer', fact('host-firewall.blocked', {}, TWO, { attempts: 4 })),
  row('this computer, everything', fact('host-firewall.blocked', {}, FORTY, { attempts: 80 })),
  row('dead IPv6', fact('network.ipv6-broken', {}, TWO)),
  row('dead IPv6, many', fact('network.ipv6-broken', {}, FORTY)),
  row('fast clock', fact('network.clock-skew', { skewSeconds: 540 }, NOTHING)),
  row('slow clock', fact('network.clock-skew', { skewSeconds: -31_622_400 }, TWO)),
  row('loss', fact('media.loss', { lossPercent: 4.2 }, MEDIA)),
  row('little loss', { ...fact('media.loss', { lossPercent: 1.2 }, MEDIA), severity: 'info' }),
  row('loss of everything', {
    ...fact('media.loss', { lossPercent: 5.2 }, MEDIA, { alternative: 'whole-network', lossPattern: 'even' }),
    severity: 'info',
  }),
  row(
    'loss of who knows what',
    fact('media.loss', { lossPercent: 2.5 }, MEDIA, { alternative: 'whole-network' }),
  ),
  row(
    'rate limit on one port',
    fact('media.loss', { lossPercent: 60 }, ONE_PORT, {
      lossPattern: 'limited',
      passPerSecond: 20,
      sentPerSecond: 50,
      unaffected: ['3479/udp', '3480/udp', '3481/udp'],
    }),
  ),
  row('locked out', fact('media.loss', { lossPercent: 81 }, MEDIA, { lossPattern: 'stopped' })),
  row(
    'in heaps, at one relay',
    fact('media.loss', { lossPercent: 8 }, MEDIA, {
      lossPattern: 'bursts',
      unaffected: ['relay2.contoso-online.test'],
    }),
  ),
  row('far', fact('media.latency', { medianMs: 312.4 }, MEDIA)),
  row(
    'far, one port',
    fact('media.latency', { medianMs: 190 }, ONE_PORT, { contrastMs: 41, unaffected: ['3479/udp'] }),
  ),
  row('far, everything', {
    ...fact('media.latency', { medianMs: 312 }, MEDIA, { contrastMs: 301, alternative: 'whole-network' }),
    severity: 'info',
  }),
  row('far, nothing to compare with', {
    ...fact('media.latency', { medianMs: 312 }, MEDIA, { alternative: 'whole-network' }),
    confidence: 0.7,
  }),
  row('uneven', fact('media.jitter', { jitterMs: 48.6 }, MEDIA)),
  row('uneven and overtaking', fact('media.jitter', { jitterMs: 48.6 }, MEDIA, { reorderedPercent: 12.5 })),
  row('overtaking', {
    ...fact('media.jitter', { jitterMs: 18 }, MEDIA, { reorderedPercent: 12.5 }),
    severity: 'info',
  }),
  row('uneven, everything', {
    ...fact('media.jitter', { jitterMs: 48.6 }, MEDIA, { alternative: 'whole-network' }),
    severity: 'info',
  }),
  row('symmetric NAT', fact('nat.symmetric', { mappings: ['198.18.0.9:40001', '198.18.0.9:40002'] }, MEDIA)),
  row('stale', fact('catalog.stale', {}, NOTHING, { version: '2026-08-14', ageDays: 101 })),
  row('newer published', fact('catalog.stale', {}, NOTHING)),
  row(
    'fails here, works there',
    fact('compare.this-network', {}, ONE, {
      compared: compared({ endpoints: 1, cause: 'A firewall discards TCP port 5061' }),
    }),
  ),
  row(
    'many fail here, without a cause, on another computer',
    fact('compare.this-network', {}, FORTY, { compared: compared({ endpoints: 40, oneComputer: false }) }),
  ),
  row(
    'one network, two times',
    fact('compare.this-network', {}, TWO, { compared: compared({ endpoints: 2, oneNetwork: true }) }),
  ),
  row('a fault that costs nothing', fact('compare.this-network', {}, BARE, { compared: compared({}) })),
  row('who knows what', fact('compare.this-network', {}, NOTHING)),
  row(
    'the same on both',
    fact('compare.not-the-network', {}, ONE, {
      compared: compared({ endpoints: 1, cause: 'login.idlab.test does not exist' }),
    }),
  ),
  row(
    'the same twice on one network',
    fact('compare.not-the-network', {}, FORTY, {
      compared: compared({ endpoints: 40, oneNetwork: true, oneComputer: false }),
    }),
  ),
  row('too early', fact('policy.waiting-period', { readyAt: '2026-11-25T11:00:00.000Z' }, NOTHING)),
  row('switched off', fact('policy.external-access-off', {}, NOTHING)),
  row(
    'blocked domain',
    fact('policy.domain-not-allowed', {}, NOTHING, { domain: 'contoso.test', listed: true }),
  ),
  row('unlisted domain', fact('policy.domain-not-allowed', {}, NOTHING, { listed: false })),
  row('Mac', fact('client.unsupported-platform', {}, NOTHING)),
  row('no client', fact('client.unsupported-platform', {}, NOTHING, { everything: true })),
  row('not accepted', fact('contact.not-accepted', {}, NOTHING)),
];

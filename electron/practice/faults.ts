import type { FindingCode } from '../../shared/model/finding.ts';
import { PRACTICE_ANSWERS } from '../../shared/model/practice-answers.ts';
import { PRACTICE_FAULT_IDS, type PracticeFaultId } from '../../shared/model/practice-fault.ts';
import type { VerdictStatus } from '../../shared/model/report.ts';
import type { Breakage } from './breakage.ts';
import { canDropPorts } from './dropped-port.ts';
import { FEDERATION_SRV, HOSTS } from './hosts.ts';
import { MACHINE_IDS } from './machines.ts';
import { blockPage } from './pages.ts';
import { redirect } from './site.ts';
import { addressReply } from './zone.ts';

export interface PracticeFault {
  readonly id: PracticeFaultId;
  /** What a diagnosis must come to: these findings of severity `problem` or `warning` (or the one `info`) and no other. */
  readonly expected: { readonly codes: readonly FindingCode[]; readonly status: VerdictStatus };
}

interface BrokenNetwork {
  readonly status: VerdictStatus;
  readonly breakage: Breakage;
}

const DIRECTORY: readonly string[] = [HOSTS.directory, HOSTS.directoryApi];
const MEETINGS: readonly string[] = [HOSTS.webdir, HOSTS.meet];
const isDirectory = (name: string | null): boolean => name !== null && DIRECTORY.includes(name);
const isMeeting = (name: string | null): boolean => name !== null && MEETINGS.includes(name);

/** Loopback, so that nothing leaves this computer, and not where the services are; nothing listens there. */
const SINKHOLE_ADDRESS = '127.0.0.2';
/** Below what a client waits for an answer, far above what a resolver takes. */
const SLOW_ANSWER_MS = 900;
/** An overloaded gateway: the next attempt after a lost one always gets through. */
const LOST_ONE_OF = 3;
/** Facts, section 5.7: what this product calls its authority. */
const PRODUCT = { commonName: 'Fortinet_CA_SSL', organization: 'Fortinet' };

/** What each fault does at the wire, and nothing else. */
const BROKEN: Readonly<Record<PracticeFaultId, BrokenNetwork>> = {
  none: { status: 'reachable', breakage: {} },
  'dns-name-blocked': {
    status: 'blocked',
    breakage: {
      resolver: ({ name }, usual) => (isDirectory(name) ? { rcode: 'NXDOMAIN', answers: [] } : usual),
    },
  },
  'dns-name-refused': {
    status: 'blocked',
    breakage: {
      resolver: ({ name }, usual) => (isMeeting(name) ? { rcode: 'REFUSED', answers: [] } : usual),
    },
  },
  'dns-sinkhole': {
    status: 'blocked',
    breakage: {
      resolver: ({ name, type }, usual) =>
        isDirectory(name) && type === 'A' ? addressReply(name, SINKHOLE_ADDRESS) : usual,
    },
  },
  'dns-resolver-silent': {
    status: 'blocked',
    breakage: { resolver: () => null },
  },
  'dns-resolver-failing': {
    status: 'blocked',
    breakage: { resolver: () => ({ rcode: 'SERVFAIL', answers: [] }) },
  },
  'dns-slow': {
    status: 'degraded',
    breakage: { resolver: (_question, usual) => ({ ...usual, delayMs: SLOW_ANSWER_MS }) },
  },
  'srv-missing': {
    status: 'blocked',
    breakage: {
      resolver: ({ name }, usual) => (name === FEDERATION_SRV ? { rcode: 'NXDOMAIN', answers: [] } : usual),
      everyResolver: true,
    },
  },
  'firewall-drop': {
    status: 'blocked',
    breakage: { port: (machine) => (machine === 'sip' ? 'dropped' : 'open') },
  },
  'firewall-reject': {
    status: 'blocked',
    breakage: { port: (machine) => (machine === 'sign-in' ? 'closed' : 'open') },
  },
  'udp-blocked': {
    status: 'blocked',
    breakage: { udpSilent: () => true },
  },
  'udp-partly-blocked': {
    status: 'blocked',
    breakage: { udpSilent: (server) => server === 2 || server === 3 },
  },
  'tls-intercepted': {
    status: 'blocked',
    breakage: { greeting: () => 'forge', interceptor: PRODUCT },
  },
  'tls-intercepted-trusted': {
    status: 'reachable',
    breakage: { greeting: () => 'forge', interceptorTrusted: true },
  },
  'tls-name-filtered': {
    status: 'blocked',
    breakage: { greeting: ({ serverName }) => (isDirectory(serverName) ? 'reset' : 'pass') },
  },
  'tls-name-swallowed': {
    status: 'blocked',
    breakage: { greeting: ({ serverName }) => (isDirectory(serverName) ? 'swallow' : 'pass') },
  },
  'tls-greeting-refused': {
    status: 'blocked',
    breakage: { greeting: ({ machine }) => (machine === 'web' ? 'alert' : 'pass') },
  },
  'certificate-expired': {
    status: 'blocked',
    breakage: { certificate: (host) => (host === HOSTS.login ? 'expired' : null) },
  },
  'certificate-wrong-name': {
    status: 'blocked',
    breakage: { certificate: (host) => (host === HOSTS.meet ? 'wrong-name' : null) },
  },
  'certificate-untrusted': {
    status: 'blocked',
    breakage: { certificate: (host) => (host === HOSTS.sipdir ? 'self-signed' : null) },
  },
  'http-block-page': {
    status: 'blocked',
    breakage: {
      greeting: ({ serverName }) => (isDirectory(serverName) ? 'forge' : 'pass'),
      page: ({ hostName }) => (isDirectory(hostName) ? blockPage(hostName) : null),
      interceptor: PRODUCT,
    },
  },
  'captive-portal': {
    status: 'blocked',
    breakage: {
      page: ({ hostName, port }) =>
        hostName === HOSTS.portal ? null : redirect(`http://${HOSTS.portal}:${port}/login`),
      greeting: () => 'reset',
      udpSilent: () => true,
    },
  },
  'mtu-blackhole': {
    status: 'blocked',
    breakage: { greeting: () => 'narrow' },
  },
  unstable: {
    status: 'degraded',
    breakage: {
      // The machines out of step with one another, so that something is lost whenever one looks.
      greeting: ({ machine, connection }) =>
        (connection + MACHINE_IDS.indexOf(machine)) % LOST_ONE_OF === 0 ? 'swallow' : 'pass',
      udpSilent: (_server, packet) => packet % LOST_ONE_OF === 0,
    },
  },
  'sip-silent': {
    status: 'blocked',
    breakage: { sip: (machine) => (machine === 'sip' ? 'silent' : 'speaks') },
  },
  'sip-closed': {
    status: 'blocked',
    breakage: { sip: (machine) => (machine === 'sip' ? 'closes' : 'speaks') },
  },
  'sip-not-sip': {
    status: 'blocked',
    breakage: { sip: (machine) => (machine === 'sip' ? 'http' : 'speaks') },
  },
  'service-unavailable': {
    status: 'degraded',
    breakage: {
      page: ({ hostName }) =>
        hostName === HOSTS.login
          ? { status: 503, headers: { 'retry-after': '120' }, body: 'the service is overloaded' }
          : null,
    },
  },
  'service-retired': { status: 'reachable', breakage: { retiredService: true } },
  'revocation-unreachable': {
    status: 'degraded',
    breakage: { port: (machine) => (machine === 'revocation' ? 'closed' : 'open') },
  },
};

/** The faults that this system can stage, the healthy network first. */
export const FAULTS: readonly PracticeFault[] = PRACTICE_FAULT_IDS.filter(
  (id) => id !== 'firewall-drop' || canDropPorts,
).map((id) => ({ id, expected: { codes: PRACTICE_ANSWERS[id], status: BROKEN[id].status } }));

/** What to break for a fault; null when there is none of that name on this system. */
export const breakageOf = (faultId: string): Breakage | null => {
  const fault = FAULTS.find(({ id }) => id === faultId);
  return fault === undefined ? null : BROKEN[fault.id].breakage;
};

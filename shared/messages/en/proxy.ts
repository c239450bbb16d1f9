import { onlyWindowsAnswers as onlyByWindows } from '../../analysis/proxy-voice.ts';
import type { FindingTexts } from '../area.ts';
import { sentences, steps } from '../sentences.ts';
import { list, plural } from './numbers.ts';
import { AGAIN, alternative, attemptsTo, hosts, hostsInTitle, loss, releasable } from './phrases.ts';

const numbers = (ports: readonly number[]): string => list(ports.map(String));
/** 407 is HTTP's; SOCKS has user and password, and no such number. */
const isSocks = (schemes: readonly string[]): boolean => schemes.includes('username/password');

function howItFailed(status: number): string {
  if (status === 0)
    return 'it took the request and gave no answer, as one does that waits for an answer itself';
  if (status === 200) return 'it said that it had connected (200), and then nothing came through';
  return `it says that it could not get there itself (${status})`;
}

export const proxy: FindingTexts<'proxy'> = {
  'proxy.unreachable': {
    title: ({ details }) => `The proxy ${details.proxy} does not answer`,
    explanation: ({ details, severity, scope }) =>
      sentences(
        `This computer is set to use the proxy ${details.proxy}, and nothing that speaks as a proxy answers there.`,
        severity === 'warning'
          ? 'The settings name another way as well, and that one works: connections only start later.'
          : loss(scope),
      ),
    remediation: ({ details, severity }) =>
      steps(
        'Check the name and the port of the proxy in the settings of this computer.',
        `Ask whoever runs the proxy whether ${details.proxy} is running and may be reached from this network.`,
        severity === 'warning' && 'Or take this proxy out of the settings, if it no longer exists.',
        AGAIN,
      ),
  },
  'proxy.auth-required': {
    title: ({ figures }) =>
      figures.alternative === 'credentials-refused'
        ? 'The proxy does not accept the credentials'
        : 'The proxy wants credentials',
    explanation: ({ details, figures, scope }) =>
      sentences(
        figures.alternative === 'credentials-refused'
          ? `Credentials were given, and the proxy refused them for ${hosts(scope)}${isSocks(details.schemes) ? '' : ' (status 407)'}.`
          : `The proxy carries nothing to ${hosts(scope)} before somebody signs in${isSocks(details.schemes) ? '' : ' (status 407)'}.`,
        details.schemes.length > 0 && `It accepts ${list(details.schemes)}.`,
        onlyByWindows(details.schemes) &&
          'These are the sign-ins of Windows itself: programs of a domain computer answer them without a question, and Callpath cannot. What lies behind the proxy is therefore not known.',
        loss(scope),
      ),
    remediation: ({ details, scope, figures }) =>
      steps(
        !onlyByWindows(details.schemes) &&
          'Give the credentials (--proxy-auth USER:PASSWORD or CALLPATH_PROXY_AUTH) and run Callpath again.',
        `Ask whoever runs the proxy to let ${releasable(scope, figures)} through without a sign-in: the programs of these services cannot always answer one.`,
        AGAIN,
      ),
  },
  'proxy.denied': {
    title: ({ figures, scope }) =>
      figures.everything === true
        ? 'The proxy refuses everything'
        : `The proxy refuses ${hostsInTitle(scope)}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        details.status > 0
          ? `The proxy itself refused the connection to ${hosts(scope)} (${details.status}).`
          : `The proxy itself cut off the connection to ${hosts(scope)} without a word.`,
        figures.everything === true
          ? 'It carried no other connection either, so nothing shows which rule it is.'
          : 'It carries others on the same port, so it is a rule about these hosts.',
        loss(scope),
      ),
    remediation: ({ figures, scope }) => [
      `Ask whoever runs the proxy to allow ${releasable(scope, figures)}.`,
      AGAIN,
    ],
  },
  'proxy.port-denied': {
    title: ({ details }) =>
      `The proxy refuses ${plural(details.denied.length, 'port', 'ports')} ${numbers(details.denied)}`,
    explanation: ({ details, scope }) =>
      sentences(
        `The proxy refused the connection to ${hosts(scope)} on port ${numbers(details.denied)}, whoever was behind it.`,
        details.allowed.length > 0 && `It carries connections to port ${numbers(details.allowed)}.`,
        loss(scope),
      ),
    remediation: ({ details, figures, scope }) => [
      `Ask whoever runs the proxy to allow CONNECT to port ${numbers(details.denied)} of ${releasable(scope, figures)}.`,
      `Or ask whoever runs the firewall to let TCP ${numbers(details.denied)} out directly, past the proxy.`,
      AGAIN,
    ],
  },
  'proxy.upstream-failed': {
    title: ({ scope }) => `The proxy cannot reach ${hostsInTitle(scope)}`,
    explanation: ({ details, figures, scope }) =>
      sentences(
        `${attemptsTo(figures)} ${hosts(scope)} ended at the proxy: ${howItFailed(details.status)}.`,
        'The proxy answers, so the fault lies in its names (DNS), its own way out, or at the service.',
        alternative(figures),
        loss(scope),
      ),
    remediation: ({ scope }) => [
      `Ask whoever runs the proxy to try ${hosts(scope)} from the proxy itself: its DNS servers, its firewall, its line.`,
      AGAIN,
    ],
  },
  'proxy.pac-unreachable': {
    title: () => 'The proxy script (PAC) cannot be fetched',
    explanation: ({ details, scope }) =>
      sentences(
        `The settings of this computer name ${details.pacUrl} as the script that says which proxy to use, and it cannot be fetched.`,
        'Programs then go out directly, or not at all.',
        scope.hosts.length > 0 && 'Directly, nothing gets out here.',
      ),
    remediation: ({ details }) => [
      `Open ${details.pacUrl} in a browser on this computer: it must show a script.`,
      'Ask whoever runs the proxy whether the address has changed. Windows takes such scripts from http and https addresses only.',
      AGAIN,
    ],
  },
  'proxy.pac-invalid': {
    title: () => 'The proxy script (PAC) does not work',
    explanation: ({ details, scope }) =>
      sentences(
        `The script that says which proxy to use was fetched, and does not work: ${details.error || 'it gives no answer'}.`,
        'Programs then go out directly, or not at all.',
        scope.hosts.length > 0 && 'Directly, nothing gets out here.',
      ),
    remediation: () => [
      'Send this report to whoever runs the proxy: the script must define FindProxyForURL and answer for every host.',
      AGAIN,
    ],
  },
  'proxy.required': {
    title: () => 'The way out leads through the proxy',
    explanation: ({ scope }) =>
      sentences(
        `${hosts(scope)} cannot be reached directly, and the proxy carries the connection: for web traffic that is in order.`,
        'Sound and picture over UDP cannot go through a proxy; they need a way of their own through the firewall.',
      ),
    remediation: () => [
      'Nothing needs to be done for web traffic. For calls, check that UDP 3478-3481 is let out directly, past the proxy.',
    ],
  },
};

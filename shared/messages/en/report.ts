import type { ReportText } from '../messages.ts';
import { duration, number, plural } from './numbers.ts';

const rows = (n: number): string => `${number(n)} ${plural(n, 'row', 'rows')}`;
const ofMany = (working: number, measured: number): string => `${number(working)} of ${number(measured)}`;

export const report: ReportText = {
  labelled: (label, text) => `${label}: ${text}`,
  proxySource: (source) => PROXY_SOURCES[source] ?? source,
  proxyOtherwise: ({ places, place, engine, settings }) =>
    `Chromium goes another way than the settings say to ${number(places)} ${plural(places, 'place', 'places')} (${place}: ${engine.join(', ')}; the settings: ${settings.join(', ')})`,
  through: (proxy) => `through ${proxy}`,
  endpointsWorking: ({ working, measured }) =>
    `${ofMany(working, measured)} ${plural(measured, 'endpoint works', working === 1 ? 'endpoints works' : 'endpoints work')}`,
  rowsLeftOut: (n) => `${rows(n)} without a fault ${plural(n, 'is', 'are')} left out here.`,
  andMore: (n) => `and ${number(n)} more`,
  interrupted: 'This run was stopped before its end: what is missing was not measured.',
  redacted: 'Names and addresses of this network are replaced by placeholders.',
  link: { fine: 'works', failing: 'fails', unknown: 'not known' },
  interfaceDown: 'down',
  trustStore: ({ bundled, system, extra }) =>
    `${number(bundled)} ${plural(bundled, 'root', 'roots')} of the program, ${number(system)} of the system, ${number(extra)} more`,
  answer: {
    noAddress: 'no address in the answer',
    connected: 'connected',
    certificateBy: (issuer) => `certificate issued by ${issuer}`,
    clientCertificateWanted: 'a client certificate is wanted first',
    hello: {
      alert: 'answered with a TLS alert',
      'server-hello': 'answered with a TLS greeting',
      'not-tls': 'answered, but not in TLS',
    },
    exchanges: ({ received, sent, medianMs }) =>
      `${ofMany(received, sent)} answered${medianMs === null ? '' : `, ${duration(medianMs)}`}`,
    relay: {
      answered: 'the relay answered',
      'greeting-only': 'only the greeting was answered',
      silent: 'connected, but the relay did not answer',
    },
    control: { expected: 'exactly the expected page', other: 'not the expected page' },
  },
};

const PROXY_SOURCES: Readonly<Record<string, string>> = {
  argument: 'named on the command line',
  environment: 'from the environment variables',
  'windows-user': 'from the Windows settings of this user',
  'windows-policy': 'from a Windows policy',
  winhttp: 'from the WinHTTP settings',
  macos: 'from the macOS settings',
  gnome: 'from the GNOME settings',
  wpad: 'found on the network (WPAD)',
  chromium: 'as Chromium answers on this computer',
};

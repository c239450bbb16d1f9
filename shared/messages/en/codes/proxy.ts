import type { CodeTexts } from '../../area.ts';

export const proxy: CodeTexts<'proxy'> = {
  'proxy.unreachable': {
    name: 'Proxy does not answer',
    meaning:
      'The proxy that this computer is set to use does not answer. Programs that depend on it get nowhere.',
    toldApart: 'A connection is made to the proxy itself, before anything is asked of it.',
    advice: [
      'Check the proxy’s name and port in the settings.',
      'Whoever runs the proxy checks that it runs.',
    ],
  },
  'proxy.auth-required': {
    name: 'Proxy wants credentials',
    meaning:
      'The proxy wants credentials that were not given, or does not accept those that were (status 407).',
    toldApart:
      'Status 407 comes from the proxy alone, never from a service; the kinds of sign-in it accepts stand in its answer.',
    advice: [
      'Give the credentials with --proxy-auth or in CALLPATH_PROXY_AUTH.',
      'Whoever runs the proxy exempts hosts whose programs cannot sign in to a proxy.',
    ],
  },
  'proxy.denied': {
    name: 'Proxy refuses hosts',
    meaning: 'The proxy refuses particular hosts and lets others through.',
    toldApart:
      'Several hosts are asked for on the same port. If some are refused and others are not, the host decides; if a whole port is refused, the port does.',
    advice: ['Whoever runs the proxy allows the hosts in the report.'],
  },
  'proxy.port-denied': {
    name: 'Proxy refuses ports',
    meaning: 'The proxy lets connections through (CONNECT) on some ports only, usually 443.',
    toldApart:
      'The same host is asked for on several ports, and several hosts on the same port: the refusal follows the port.',
    advice: [
      'Whoever runs the proxy allows CONNECT to the ports in the report.',
      'Or whoever runs the firewall lets these ports out directly, past the proxy.',
    ],
  },
  'proxy.upstream-failed': {
    name: 'Proxy cannot reach the service',
    meaning: 'The proxy answers, but cannot resolve or reach the service itself (status 502, 503 or 504).',
    toldApart:
      'Before the tunnel stands, only the proxy speaks: an error at that point is its own, and an error after it comes from the service.',
    advice: ['Whoever runs the proxy checks its DNS servers and its own way out.'],
  },
  'proxy.pac-unreachable': {
    name: 'PAC file out of reach',
    meaning:
      'The file that says which proxy to use (PAC) cannot be fetched. Programs then go directly, or not at all.',
    toldApart: 'The file is fetched directly from the address in the settings.',
    advice: [
      'Check the address of the PAC file in the settings.',
      'Serve it over http or https: Windows services ignore PAC files at file:// addresses.',
    ],
  },
  'proxy.pac-invalid': {
    name: 'PAC file does not work',
    meaning: 'The file that says which proxy to use (PAC) is not a working script.',
    toldApart: 'The file arrives, but running it ends with an error, without an answer, or too late.',
    advice: ['Whoever runs the proxy mends the script; the report quotes the error.'],
  },
  'proxy.required': {
    name: 'Only through the proxy',
    meaning: 'Direct connections are blocked, and the proxy carries them. For web traffic that is in order.',
    toldApart: 'The same hosts are tried directly and through the proxy.',
    advice: [
      'Nothing has to be done for web traffic.',
      'Calls over UDP cannot go through a web proxy: they need a way of their own through the firewall.',
    ],
  },
};

/** Where the office's proxies and its proxy scripts are, on the gateway. */
export const SQUID_PORT = 3128;
export const SOCKS_PORT = 1080;
/** Nobody listens here. */
export const NO_PROXY_PORT = 3999;
export const PAC_PORT = 8090;
/** A name that the office's resolver knows; outside nobody does. */
export const PROXY_NAME = 'proxy.office.test';

/** Proxies of our own that do one thing wrong, or none. They run all the time. */
export const PROXY_BOXES = {
  'resets-by-name': 3201,
  hangs: 3202,
  'hangs-after-connect': 3203,
  'windows-sign-in': 3204,
  'bumps-fortinet': 3205,
  'bumps-unknown': 3206,
  'web-server': 3207,
  'hangs-on-connect': 3208,
  secure: 3209,
  'secure-untrusted': 3210,
  'hangs-by-name': 3211,
  'closes-5061': 3212,
  'redirects-by-name': 3213,
  'fails-by-name': 3214,
  'mute-by-server-name': 3215,
} as const;
export type ProxyBox = keyof typeof PROXY_BOXES;
/** The host that the boxes "by name" treat in their way. */
export const PICKED_HOST = 'directory.skypelab.test';

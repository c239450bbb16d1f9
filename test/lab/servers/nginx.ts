import { HOSTS, type Host, WEB_HOSTS, ipv6Of } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';
import { WRONG_SERVERS } from './ports.ts';

/** A page of a few kilobytes, as services have them: a network that loses large packets must show. */
const PAGE = `<!doctype html><title>Service</title><p>${'A service of the lab. '.repeat(150)}</p>`;

const HTTP_HOSTS = [
  'meet.contoso-online.test',
  'directory.skypelab.test',
  'crl.pkilab.test',
  'ocsp.pkilab.test',
] as const;

/** The same place in IPv6. */
const beside = (address: string): string => (address === '0.0.0.0' ? '[::]' : `[${ipv6Of(address)}]`);
const on80 = (host: Host): string => `listen ${HOSTS[host]}:80; listen ${beside(HOSTS[host])}:80;`;

/** The internet's web servers, the right ones and the wrong ones. `dir` takes what nginx writes. */
export function nginxConfig(dir: string, pki: string): string {
  const tls = (name: string): string =>
    `ssl_certificate ${pki}/${name}.crt; ssl_certificate_key ${pki}/${name}.key;`;
  const page = `location / { default_type text/html; return 200 '${PAGE}'; }`;
  const https = (address: string, port: number, name: string, extra = page): string =>
    `server { listen ${address}:${port} ssl; listen ${beside(address)}:${port} ssl; ${tls(name)} ${extra} }`;
  return `
daemon off;
worker_processes 1;
pid ${dir}/nginx.pid;
error_log ${dir}/nginx.log;
events { worker_connections 512; }
http {
  access_log off;
  server_tokens off;
  client_body_temp_path ${dir};
  proxy_temp_path ${dir};
  fastcgi_temp_path ${dir};
  uwsgi_temp_path ${dir};
  scgi_temp_path ${dir};
  ssl_protocols TLSv1.2 TLSv1.3;
  ${WEB_HOSTS.map((host) => https(HOSTS[host], 443, host)).join('\n  ')}
  ${HTTP_HOSTS.map((host) => `server { ${on80(host)} ${page} }`).join('\n  ')}
  server {
    ${on80('www.ncsilab.test')}
    location = /connecttest.txt { default_type text/plain; return 200 'Microsoft Connect Test'; }
  }
  ${(['expired', 'not-yet-valid', 'wrong-name', 'self-signed'] as const)
    .map((wrong) => https('0.0.0.0', WRONG_SERVERS[wrong], wrong))
    .join('\n  ')}
  ${https(
    '0.0.0.0',
    WRONG_SERVERS['old-tls'],
    'directory.skypelab.test',
    `ssl_protocols TLSv1 TLSv1.1; ssl_ciphers DEFAULT:@SECLEVEL=0; ${page}`,
  )}
  ${https('0.0.0.0', WRONG_SERVERS['service-unavailable'], 'config.skypelab.test', 'location / { return 503; }')}
  ${https('0.0.0.0', WRONG_SERVERS['not-sip'], 'sipdir.contoso-online.test')}
}
`;
}

const WRONG_WEB = [
  'expired',
  'not-yet-valid',
  'wrong-name',
  'self-signed',
  'old-tls',
  'service-unavailable',
  'not-sip',
] as const;

export const nginxListeners: readonly Listener[] = [
  ...WEB_HOSTS.map((host): Listener => `${HOSTS[host]}:443/tcp`),
  ...HTTP_HOSTS.map((host): Listener => `${HOSTS[host]}:80/tcp`),
  `${HOSTS['www.ncsilab.test']}:80/tcp`,
  ...WRONG_WEB.map((wrong): Listener => `0.0.0.0:${WRONG_SERVERS[wrong]}/tcp`),
];

import { HOSTS } from './hosts.ts';
import type { Ports } from './machines.ts';
import type { Page, PageRequest } from './page.ts';

export const CONTROL_PATH = '/connecttest.txt';
export const CONTROL_BODY = 'Callpath Connect Test';

const PLAIN_TEXT = { 'content-type': 'text/plain; charset=utf-8' };

/** What the web servers of the practice network answer when nothing is broken. */
export function sitePage({ hostName, path, secure }: PageRequest, ports: Ports['tcp']): Page {
  switch (hostName) {
    case HOSTS.control:
      return path === CONTROL_PATH
        ? { status: 200, headers: PLAIN_TEXT, body: CONTROL_BODY }
        : ordinary(hostName);
    case HOSTS.meet:
      // As almost every web server does: the plain port only leads to the secure one.
      return secure ? ordinary(hostName) : redirect(`https://${HOSTS.meet}:${ports.web}${path}`);
    case HOSTS.crl:
    case HOSTS.ocsp:
      return { status: 200, headers: { 'content-type': 'application/pkix-crl' }, body: '' };
    case HOSTS.directoryApi:
      // Nobody is signed in here; that the service says so proves the way to it.
      return { status: 401, headers: { 'www-authenticate': 'Bearer' }, body: '' };
    case HOSTS.portal:
      return ordinary('Welcome to the guest network: accept the terms to go on');
    case HOSTS.webdir:
    case HOSTS.config:
    case HOSTS.directory:
    case HOSTS.login:
      return ordinary(hostName);
    default:
      return { status: 404, body: 'no such site' };
  }
}

export const redirect = (location: string): Page => ({ status: 302, headers: { location }, body: '' });

const ordinary = (title: string): Page => ({
  status: 200,
  body: `<!doctype html><title>${title}</title><p>${title}</p>`,
});

/** Every name of the practice network; all end in `.example`, which nobody can own (RFC 2606 §3). */
export const HOSTS = {
  webdir: 'webdir.contoso.example',
  meet: 'meet.contoso.example',
  config: 'config.contoso.example',
  sipdir: 'sipdir.contoso.example',
  relay: 'relay.contoso.example',
  directory: 'directory.people.example',
  directoryApi: 'api.people.example',
  login: 'login.identity.example',
  federation: 'sipfed.partner.example',
  crl: 'crl.pki.example',
  ocsp: 'ocsp.pki.example',
  control: 'www.connectivity.example',
  controlStun: 'stun.connectivity.example',
  portal: 'portal.hotspot.example',
} as const;

/** No server has it any more, and no DNS server knows it. */
export const RETIRED_HOST = 'contacts.people.example';
export const FEDERATION_SRV = '_sipfederationtls._tcp.partner.example';

/** The only address that is loopback on Linux, macOS and Windows alike. */
export const LOOPBACK = '127.0.0.1';

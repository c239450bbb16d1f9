import type { Messages } from '../messages.ts';
import { dns } from './codes/dns.ts';
import { firewall } from './codes/firewall.ts';
import { guided } from './codes/guided.ts';
import { http } from './codes/http.ts';
import { media } from './codes/media.ts';
import { network } from './codes/network.ts';
import { proxy } from './codes/proxy.ts';
import { service } from './codes/service.ts';
import { tls } from './codes/tls.ts';

export const codes: Messages['codes'] = {
  ...network,
  ...dns,
  ...firewall,
  ...tls,
  ...http,
  ...proxy,
  ...media,
  ...service,
  ...guided,
};

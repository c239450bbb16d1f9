import { control } from '../probes/control.ts';
import { dns } from '../probes/dns.ts';
import { hello } from '../probes/hello.ts';
import { http } from '../probes/http.ts';
import { nat } from '../probes/nat.ts';
import { pac } from '../probes/pac.ts';
import { sip } from '../probes/sip.ts';
import { stun } from '../probes/stun.ts';
import { tcp } from '../probes/tcp.ts';
import { tls } from '../probes/tls.ts';
import { turnTcp } from '../probes/turn-tcp.ts';
import type { Kind } from '../../shared/model/values.ts';
import type { Probe } from './probe.ts';

/** Probe kind → probe. */
export const probes: { readonly [K in Kind]: Probe<K> } = {
  dns,
  tcp,
  tls,
  hello,
  http,
  sip,
  stun,
  'turn-tcp': turnTcp,
  control,
  pac,
  nat,
};

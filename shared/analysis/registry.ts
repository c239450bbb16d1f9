import { blockPage } from './rules/block-page.ts';
import { captivePortal } from './rules/captive-portal.ts';
import { clockSkew } from './rules/clock-skew.ts';
import { hostFirewall } from './rules/host-firewall.ts';
import { ipv6Broken } from './rules/ipv6-broken.ts';
import { mediaJitter } from './rules/media-jitter.ts';
import { mediaLatency } from './rules/media-latency.ts';
import { mediaLoss } from './rules/media-loss.ts';
import { natSymmetric } from './rules/nat-symmetric.ts';
import { certificateInvalid } from './rules/certificate-invalid.ts';
import { drop } from './rules/drop.ts';
import { handshakeFailed } from './rules/handshake-failed.ts';
import { intercepted } from './rules/intercepted.ts';
import { mtuBlackhole } from './rules/mtu-blackhole.ts';
import { nameBlocked } from './rules/name-blocked.ts';
import { nameFiltered } from './rules/name-filtered.ts';
import { offline } from './rules/offline.ts';
import { reject } from './rules/reject.ts';
import { pacInvalid, pacUnreachable } from './rules/pac.ts';
import { proxyAuth } from './rules/proxy-auth.ts';
import { proxyDenied, proxyPortDenied } from './rules/proxy-denied.ts';
import { proxyRequired } from './rules/proxy-required.ts';
import { proxyUnreachable } from './rules/proxy-unreachable.ts';
import { proxyUpstream, proxyUpstreamMute } from './rules/proxy-upstream.ts';
import { resolverFailing } from './rules/resolver-failing.ts';
import { resolverUnreachable } from './rules/resolver-unreachable.ts';
import { retired } from './rules/retired.ts';
import { revocationUnreachable } from './rules/revocation-unreachable.ts';
import { sinkhole } from './rules/sinkhole.ts';
import { sipNoAnswer } from './rules/sip-no-answer.ts';
import { slowDns } from './rules/slow-dns.ts';
import { srvMissing } from './rules/srv-missing.ts';
import { stale } from './rules/stale.ts';
import { udpBlocked } from './rules/udp-blocked.ts';
import { unavailable } from './rules/unavailable.ts';
import { unexpectedAnswer } from './rules/unexpected-answer.ts';
import { unstable } from './rules/unstable.ts';
import type { AnyRule } from './rule.ts';

/**
 * Causes before their symptoms: what an earlier rule explains, a later one does not see. A cause of the whole network
 * comes before one of a name, that before one of a host, and that before one of a single answer.
 */
export const rules: readonly AnyRule[] = [
  retired,
  offline,
  captivePortal,
  resolverUnreachable,
  resolverFailing,
  proxyUnreachable,
  proxyAuth,
  pacUnreachable,
  pacInvalid,
  mtuBlackhole,
  unstable,
  proxyPortDenied,
  proxyDenied,
  proxyUpstream,
  clockSkew,
  hostFirewall,
  ipv6Broken,
  revocationUnreachable,
  srvMissing,
  sinkhole,
  nameBlocked,
  blockPage,
  intercepted,
  nameFiltered,
  proxyUpstreamMute,
  unavailable,
  reject,
  drop,
  udpBlocked,
  certificateInvalid,
  handshakeFailed,
  sipNoAnswer,
  unexpectedAnswer,
  mediaLoss,
  mediaLatency,
  mediaJitter,
  natSymmetric,
  proxyRequired,
  slowDns,
  stale,
];

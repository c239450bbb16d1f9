import type { RequestKind, RequestTeam } from '../../export/request-kind.ts';
import type { ProbeAs } from '../../model/target.ts';

/** A request that goes to whoever runs a firewall, a proxy or DNS, as plain text. */
export interface RequestText {
  readonly title: Readonly<Record<RequestTeam, string>>;
  readonly wanted: Readonly<Record<RequestKind, string>>;
  readonly hosts: string;
  /** A service record (SRV), by its name. */
  readonly record: string;
  readonly addresses: string;
  readonly ports: string;
  readonly protocol: string;
  readonly direction: string;
  readonly outbound: string;
  /** The computer that it was measured from. */
  readonly from: string;
  readonly dnsServers: string;
  readonly reason: string;
  readonly measured: string;
  readonly seen: string;
  readonly verify: string;
  readonly verifyBy: (p: {
    readonly profile: string;
    readonly code: string;
    readonly sipDomains: readonly string[];
  }) => string;
  readonly spoken: Readonly<Record<ProbeAs, string>>;
}

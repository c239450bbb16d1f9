/** Facts of this computer, read once at the start of a run. */
export interface NetworkInterface {
  readonly name: string;
  /** With prefix length: `198.18.1.10/24`. */
  readonly addresses: readonly string[];
  readonly up: boolean;
  readonly kind: 'ethernet' | 'wifi' | 'vpn' | 'loopback' | 'other';
}

export interface Environment {
  readonly os: { readonly platform: string; readonly release: string; readonly arch: string };
  readonly interfaces: readonly NetworkInterface[];
  /** The configured DNS servers, `ip` or `ip:port`. */
  readonly dnsServers: readonly string[];
  /** Names of interfaces that look like a VPN or tunnel. */
  readonly vpn: readonly string[];
  readonly proxy: {
    readonly source: string;
    readonly pacUrl: string | null;
    /** Every proxy that is in use for something, as `hopLabel` writes it. */
    readonly routes: readonly string[];
    /**
     * `host:port` of an endpoint → the hops that the client's setting names for it, in order (`hopLabel`). An endpoint
     * that is not named goes direct. Absent in reports of versions that did not look.
     */
    readonly perEndpoint?: Readonly<Record<string, readonly string[]>>;
    /**
     * `host:port` of an endpoint → the hops that the settings name for it as Callpath reads them, where the browser
     * engine, asked itself, names others. `perEndpoint` has the engine's, by which its applications go.
     */
    readonly otherwise?: Readonly<Record<string, readonly string[]>>;
  };
  readonly trustStore: { readonly bundled: number; readonly system: number; readonly extra: number };
  /** This computer's clock at the start: what it says in UTC, and its zone. */
  readonly clock?: { readonly utc: string; readonly timeZone: string; readonly offsetMinutes: number };
  /**
   * Default gateways; null where the system does not tell. A route straight into an interface is `0.0.0.0%tun0` or
   * `::%tun0`; link-local gateways carry their interface too.
   */
  readonly gateways?: readonly string[] | null;
  /** This computer's own firewall; null where it cannot be read. Absent in reports of versions that did not look. */
  readonly hostFirewall?: HostFirewall | null;
}

/** What this computer's own firewall says of what goes out. */
export interface HostFirewall {
  /** `windows-defender`, `nftables`, `iptables`, `pf`, `macos-application`. */
  readonly kind: string;
  readonly enabled: boolean;
  /** What happens to what no rule names. */
  readonly outbound: 'allow' | 'block';
  /** Rules that stop something on its way out; at most 500. */
  readonly blocks: readonly HostFirewallRule[];
}

export interface HostFirewallRule {
  readonly name: string;
  readonly protocol: 'tcp' | 'udp' | 'any';
  /** Remote ports, `5061` or `3478-3481`; empty: every port. */
  readonly ports: readonly string[];
  /** Remote addresses, ranges or `first-last`; empty: every address. */
  readonly addresses: readonly string[];
  /** Only this program is meant; null: every one. */
  readonly program: string | null;
}

/** What each probe brings back when it got an answer. Plain JSON data; every text from the network is bounded. */

export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly ttlSeconds: number;
  /** An address, a name, or `priority weight port target` for SRV. */
  readonly data: string;
}

export interface SrvAnswer {
  readonly target: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

export interface DnsValue {
  /** A and AAAA of the answer, in order, CNAMEs followed. Empty for SRV questions. */
  readonly addresses: readonly string[];
  readonly srv: readonly SrvAnswer[];
  /** The whole answer section; empty for the system's resolver, which does not show it. */
  readonly records: readonly DnsRecord[];
  /** `NOERROR`, `NXDOMAIN`, …; null from the system's resolver. */
  readonly rcode: string | null;
  /** The RA flag: a filter that denies a name often forgets it (facts, section 5.9). */
  readonly recursionAvailable: boolean | null;
  readonly overTcp: boolean;
  /** Addresses of a second, different answer to the same question: somebody on the way answered first. */
  readonly lateAddresses: readonly string[];
}

export interface Certificate {
  /** `CN=…, O=…`, bounded and printable. */
  readonly subject: string;
  readonly issuer: string;
  readonly subjectAltNames: readonly string[];
  /** ISO 8601 UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly fingerprint256: string;
  /** SHA-256 of the public key: the same key under different names is how interceptors save work. */
  readonly publicKey256: string;
}

/** Whether a root store vouches for the certificate and its name; else why not. */
export type TrustVerdict =
  | 'trusted'
  | 'untrusted'
  | 'expired'
  | 'not-yet-valid'
  | 'name-mismatch'
  | 'not-checked';

export interface TlsValue {
  readonly serverName: string | null;
  /** `TLSv1.3`, … ; null when it ended before that was settled. */
  readonly protocol: string | null;
  readonly cipher: string | null;
  readonly alpn: string | null;
  /** Leaf first, as far as the server sent it and the trust stores complete it. */
  readonly chain: readonly Certificate[];
  /** Verdicts of the roots that come with the program, of the system's store, and of `--ca` files. */
  readonly trust: {
    readonly bundled: TrustVerdict;
    readonly system: TrustVerdict;
    readonly extra: TrustVerdict;
  };
  /** By all of these stores together: what a client on this computer would say. */
  readonly verdict: TrustVerdict;
  /** The server asked for a client certificate (SIP federation on 5061 does). */
  readonly clientCertificateWanted: boolean;
}

/** A raw greeting: whether anything at all came back to a ClientHello of a chosen size. */
export interface HelloValue {
  readonly answer: 'alert' | 'server-hello' | 'not-tls';
  readonly sentBytes: number;
}

export interface HttpValue {
  readonly status: number;
  /** Lower-case names; bounded in number and length. */
  readonly headers: Readonly<Record<string, string>>;
  /** The `Location` header, as sent. */
  readonly location: string | null;
  /** The beginning of the body as text, at most 4,096 characters, control characters removed. */
  readonly body: string;
  readonly bodyBytes: number;
  /** The body was longer than we read. */
  readonly truncated: boolean;
  /** Null for plain HTTP. */
  readonly tls: TlsValue | null;
}

export interface SipValue {
  /** The status line's number and reason; null when a client certificate was wanted before any SIP. */
  readonly status: number | null;
  readonly reason: string | null;
  readonly server: string | null;
  readonly tls: TlsValue;
}

/** One or more exchanges with a STUN or TURN server over one socket. */
export interface StunValue {
  readonly sent: number;
  readonly received: number;
  readonly rttMs: readonly number[];
  /** Which questions were answered: RFC 8489 Binding, RFC 8656 Allocate, MS-TURN Allocate. */
  readonly answered: readonly ('binding' | 'allocate' | 'ms-turn')[];
  /** `ip:port` that the server saw us come from; null when no answer says. */
  readonly mappedAddress: string | null;
  /** `ip:port` of the server's other address (RFC 5780 §7.4), for comparing what it sees; absent when it names none. */
  readonly otherAddress?: string;
  /** Of a series: the numbers (from 0) of those that did not come back, and how many came behind a later one. */
  readonly lost?: readonly number[];
  readonly reordered?: number;
}

/** One socket, several servers: which address and port each saw. */
export interface NatValue {
  readonly mappings: readonly { readonly server: string; readonly mapped: string }[];
  /** This computer's own side of that socket, `ip:port`. */
  readonly local: string;
}

export interface TurnTcpValue {
  /** The pseudo-TLS greeting was answered as MS-TURN prescribes, and then the Allocate. */
  readonly pseudoTls: boolean;
  readonly answered: boolean;
  /** Another dialect was answered instead: RFC 8656 inside TLS, or as it is. */
  readonly over?: 'tls' | 'tcp';
}

export interface ControlValue {
  readonly status: number;
  readonly location: string | null;
  /** The body is exactly the expected one. */
  readonly expected: boolean;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A PAC script as it was fetched and run: what it says for each place of the run. */
export interface PacValue {
  readonly sizeBytes: number;
  /** `host:port` → its answer as written, bounded: `PROXY a:3128; DIRECT`. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Probe kind → what it brings back. */
export interface Values {
  readonly dns: DnsValue;
  readonly tcp: Readonly<Record<string, never>>;
  readonly tls: TlsValue;
  readonly hello: HelloValue;
  readonly http: HttpValue;
  readonly sip: SipValue;
  readonly stun: StunValue;
  readonly 'turn-tcp': TurnTcpValue;
  readonly control: ControlValue;
  readonly pac: PacValue;
  readonly nat: NatValue;
}
export type Kind = keyof Values;
export const KINDS = [
  'dns',
  'tcp',
  'tls',
  'hello',
  'http',
  'sip',
  'stun',
  'turn-tcp',
  'control',
  'pac',
  'nat',
] as const satisfies readonly Kind[];

import type { RecordType, StringAnswer, SrvAnswer } from 'dns-packet';

export interface DnsQuestion {
  /** Lower case, without the final dot. */
  readonly name: string;
  readonly type: RecordType;
}

/** The rcodes used here with their numbers (RFC 1035 §4.1.1). */
export const RCODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

export interface DnsReply {
  readonly rcode: keyof typeof RCODES;
  readonly answers: readonly (StringAnswer | SrvAnswer)[];
  readonly delayMs?: number;
}

import type { ProbeAs } from './target.ts';

/** One endpoint set as far as judging needs it. */
export interface Service {
  readonly set: number;
  readonly area: string;
  readonly feature: string | null;
  readonly required: boolean;
  readonly retired: { readonly on: string; readonly successor: string } | null;
  readonly urls: readonly string[];
  /** Published address ranges; empty when none are. */
  readonly ips: readonly string[];
}

/** One host and port to be reached, once, for all the sets that need it. */
export interface Endpoint {
  readonly sets: readonly number[];
  readonly host: string;
  readonly port: number;
  readonly as: ProbeAs;
  /** For `https` and `http`; default `/`. */
  readonly path?: string;
  /**
   * The name exists only inside a company, only outside, or only where somebody still needs it: that DNS does not know
   * it is no finding. Where it does, the endpoint is measured like any other.
   */
  readonly mayBeMissing?: boolean;
}

export interface SrvQuestion {
  readonly name: string;
  readonly as: ProbeAs;
  /** As for an endpoint: the record's absence is a fact of the site and no finding. */
  readonly mayBeMissing?: boolean;
}

/** Neutral places that tell a broken network from a blocked service. */
export interface Controls {
  readonly http: readonly { readonly url: string; readonly body: string }[];
  readonly tls: readonly string[];
  readonly resolvers: readonly string[];
  /** `host:port` */
  readonly stun: readonly string[];
}

/** What one run is about: a profile of a catalogue with its placeholders filled in. */
export interface Subject {
  readonly services: readonly Service[];
  readonly endpoints: readonly Endpoint[];
  readonly srv: readonly SrvQuestion[];
  readonly controls: Controls;
}

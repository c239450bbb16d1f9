/** Why something was not measured, before it is put into words. */
export type NotMeasuredFact =
  /** A wildcard cannot be asked; these hosts under it were. */
  | { readonly reason: 'wildcard-stand-in'; readonly what: string; readonly hosts: readonly string[] }
  /** A wildcard without any known host. */
  | { readonly reason: 'wildcard-no-host'; readonly what: string }
  /** A set that is only address ranges, without a known host in them. */
  | { readonly reason: 'ranges-only'; readonly what: string }
  /** A port range too large to try. */
  | { readonly reason: 'port-range'; readonly what: string }
  /** `{sipDomain}` is not filled in: `--sip-domain` was not given. */
  | { readonly reason: 'no-sip-domain'; readonly what: string }
  /** This computer has no IPv6 address that reaches beyond its link. */
  | { readonly reason: 'no-ipv6'; readonly what: string }
  /** More addresses than are tried for one name. */
  | {
      readonly reason: 'more-addresses';
      readonly what: string;
      readonly tried: number;
      readonly known: number;
    }
  /** Behind a proxy that wants a sign-in which only Windows itself can give. */
  | { readonly reason: 'proxy-sign-in'; readonly what: string; readonly schemes: readonly string[] }
  /** Media needs a direct way, and the name is known to the proxy alone, if to anybody. */
  | { readonly reason: 'name-at-proxy'; readonly what: string }
  /** Nothing neutral to compare with. */
  | { readonly reason: 'no-controls'; readonly what: string }
  /** The user stopped the run first. */
  | { readonly reason: 'interrupted'; readonly what: string }
  /** QUIC has no probe yet. */
  | { readonly reason: 'no-probe'; readonly what: string };
export type NotMeasuredReason = NotMeasuredFact['reason'];

/** What can be broken in the practice network; `none` is the healthy one. */
export const PRACTICE_FAULT_IDS = [
  'none',
  'dns-name-blocked',
  'dns-name-refused',
  'dns-sinkhole',
  'dns-resolver-silent',
  'dns-resolver-failing',
  'dns-slow',
  'srv-missing',
  'firewall-drop',
  'firewall-reject',
  'udp-blocked',
  'udp-partly-blocked',
  'tls-intercepted',
  'tls-intercepted-trusted',
  'tls-name-filtered',
  'tls-name-swallowed',
  'tls-greeting-refused',
  'certificate-expired',
  'certificate-wrong-name',
  'certificate-untrusted',
  'http-block-page',
  'captive-portal',
  'mtu-blackhole',
  'unstable',
  'sip-silent',
  'sip-closed',
  'sip-not-sip',
  'service-unavailable',
  'service-retired',
  'revocation-unreachable',
] as const;
export type PracticeFaultId = (typeof PRACTICE_FAULT_IDS)[number];

const IDS: ReadonlySet<string> = new Set(PRACTICE_FAULT_IDS);
export const isPracticeFaultId = (id: string): id is PracticeFaultId => IDS.has(id);

/** What a trainee reads about one fault. */
export interface PracticeText {
  /** The symptom as a caller would describe it; does not give the cause away. */
  readonly title: string;
  /** What was really broken, and where: shown after the diagnosis. */
  readonly story: string;
}
export type PracticeTexts = Readonly<Record<PracticeFaultId, PracticeText>>;

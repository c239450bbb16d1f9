/** What can be given away, by kind: how the manifest counts it, and what a placeholder begins with. */
export const SECRET_KINDS = [
  'user',
  'host',
  'domain',
  'tenant',
  'address',
  'mac',
  'network',
  'interface',
  'secret',
  'certificate',
  'path',
  'id',
  'text',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

export interface Replacement {
  readonly kind: SecretKind;
  /** For a person who looks before the file leaves; it is part of no file. */
  readonly original: string;
  readonly placeholder: string;
}

/** What one redaction replaced. */
export interface Manifest {
  /** Different things by kind; kinds without any are absent. */
  readonly counts: Readonly<Partial<Record<SecretKind, number>>>;
  /** In the order in which they were first met. */
  readonly replaced: readonly Replacement[];
}

export function manifestOf(replaced: readonly Replacement[]): Manifest {
  const counts: Partial<Record<SecretKind, number>> = {};
  for (const { kind } of replaced) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, replaced };
}

const WORD = `(?:${SECRET_KINDS.filter((kind) => kind !== 'address').join('|')})-\\d+`;
const PLACEHOLDER = new RegExp(`^${WORD}$`);
const PLACEHOLDER_NAME = new RegExp(String.raw`^(?:[\p{L}\p{N}_*-]+\.)*(?:domain|host)-\d+\.internal$`, 'u');

/** `user-1`: a word that a redaction wrote. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);
/** `host-2.domain-1.internal` */
export const isPlaceholderName = (text: string): boolean => PLACEHOLDER_NAME.test(text);

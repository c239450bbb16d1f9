import type { SecretKind } from './manifest.ts';
import * as is from './patterns.ts';

const FIELD_KINDS: readonly (readonly [RegExp, SecretKind])[] = [
  [is.named(is.NETWORK_KEYS), 'network'],
  [is.named(is.MAC_KEYS), 'mac'],
  [is.named(is.USER_KEYS), 'user'],
  [is.named(is.HOST_KEYS), 'host'],
  [is.named(is.SECRET_KEYS), 'secret'],
];

/** What the name of a field says that its value is; null for other fields. */
export const kindOfField = (key: string): SecretKind | null =>
  FIELD_KINDS.find(([keys]) => keys.test(key))?.[1] ?? null;

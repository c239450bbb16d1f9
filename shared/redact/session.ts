import { AddressBook } from './address-book.ts';
import { KeptNames } from './kept-names.ts';
import { manifestOf, type Manifest, type Replacement, type SecretKind } from './manifest.ts';
import { WordBook } from './word-book.ts';
import { printable } from '../model/printable.ts';

/** What whoever asks for the redaction knows of this computer, which no report says: it is looked for everywhere. */
export interface KnownHere {
  readonly users?: readonly string[];
  readonly computers?: readonly string[];
  readonly domains?: readonly string[];
}

/**
 * Remembers which placeholder stands for what, so that the same thing keeps the same one through several reports of a
 * case. It holds all that the reports do not: it is never written anywhere.
 */
export class RedactionSession {
  readonly addresses = new AddressBook();
  readonly kept = new KeptNames();
  readonly words = new WordBook();
  readonly #placeholders = new Map<string, string>();
  readonly #counters = new Map<SecretKind, number>();
  readonly #taken = new Set<string>();
  #used = new Map<string, Replacement>();

  constructor({ users = [], computers = [], domains = [] }: KnownHere = {}) {
    for (const user of users) this.words.learn('user', user);
    for (const computer of computers) this.words.learn('host', computer);
    for (const domain of domains) {
      this.kept.internal(domain);
      this.words.learnDomain(domain.toLowerCase());
    }
  }

  /** `user-1`: the placeholder for a thing of that kind, whatever the case of its letters. */
  placeholder(kind: SecretKind, original: string): string {
    const key = `${kind}|${fold(original)}`;
    const known = this.#placeholders.get(key);
    const placeholder = known ?? this.#next(kind);
    if (known === undefined) this.#placeholders.set(key, placeholder);
    return this.note(kind, original, placeholder);
  }

  /** Counts a replacement that was made otherwise, and answers its placeholder. */
  note(kind: SecretKind, original: string, placeholder: string): string {
    const key = `${kind}|${fold(original)}`;
    if (!this.#used.has(key))
      this.#used.set(key, { kind, original: printable(original, MOST_SHOWN), placeholder });
    return placeholder;
  }

  /** A placeholder that a report brings along from an earlier redaction: it is not given to anything else. */
  reserve(placeholder: string): void {
    this.#taken.add(placeholder);
  }

  /** What was replaced since this was asked last. */
  takeManifest(): Manifest {
    const replaced = [...this.#used.values()];
    this.#used = new Map();
    return manifestOf(replaced);
  }

  #next(kind: SecretKind): string {
    let count = this.#counters.get(kind) ?? 0;
    let placeholder = '';
    do {
      count += 1;
      placeholder = `${kind}-${count}`;
    } while (this.#taken.has(placeholder));
    this.#counters.set(kind, count);
    return placeholder;
  }
}

/** Of a page that is left out the beginning is enough. */
const MOST_SHOWN = 200;

/** Names are compared without regard to case and to how accents are composed. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase();

import { ownerOf } from '../analysis/group.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { SecretKind } from './manifest.ts';

export interface Word {
  readonly kind: SecretKind;
  readonly text: string;
  /** What it is short for: `contoso.com` of `contoso`. Its placeholder is that of the whole. */
  readonly whole: string;
}

/** Shorter ones are parts of other words too often. */
const SHORTEST = 3;
/** Long enough not to stand in the middle of another word by chance: `Contoso` in `ContosoGuest`. */
const SHORTEST_INSIDE = 6;
/** More than these are a mistake or an attack; the pattern of all of them must stay small. */
const MOST_WORDS = 1_000;

/** Words that are secrets wherever they stand: names of users and computers, what a company calls itself. */
export class WordBook {
  readonly #words = new Map<string, Word>();
  #pattern: RegExp | null = null;

  learn(kind: SecretKind, text: string, whole = text): void {
    const word = text.normalize('NFC').trim();
    const key = unspaced(word);
    if (
      word.length < (kind === 'user' || kind === 'host' ? SHORTEST : SHORTEST + 1) ||
      COMMON_WORDS.has(key) ||
      this.#words.has(key)
    )
      return;
    if (!/\p{L}/u.test(word) || /^(?:[a-z]+-)?\d+$/.test(key) || this.#words.size >= MOST_WORDS) return;
    this.#words.set(key, { kind, text: word, whole });
    this.#pattern = null;
  }

  /** What a company is called by the name of its domain, in full and for short: `northwind-traders`, `northwind`. */
  learnDomain(name: string): void {
    const owner = ownerOf(name);
    const [label = ''] = owner.split('.');
    const [short = ''] = label.split('-');
    this.learn('domain', label, owner);
    if (short.length >= SHORTEST_INSIDE) this.learn('domain', short, owner);
  }

  /** Replaces every word in a text that holds no names and addresses any more. */
  replaced(text: string, placeholder: (word: Word) => string): string {
    if (this.#words.size === 0) return text;
    this.#pattern ??= patternOf([...this.#words.values()].map((word) => word.text));
    return text.replace(this.#pattern, (found) => {
      const word = this.#words.get(unspaced(found));
      return word === undefined ? found : placeholder(word);
    });
  }
}

function patternOf(words: readonly string[]): RegExp {
  const parts = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => {
      const body = Array.from(word, spelling).join('');
      return word.length >= SHORTEST_INSIDE && /^[\p{L}\p{N}]/u.test(word)
        ? body
        : String.raw`(?<![\p{L}\p{N}])${body}(?![\p{L}\p{N}])`;
    });
  return new RegExp(parts.join('|'), 'giu');
}

/** A space may have become something else on the way, and an accent a letter of its own. */
function spelling(character: string): string {
  if (/\s/.test(character)) return String.raw`[\s+_]`;
  const parts = character.normalize('NFD');
  const one = character.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
  return parts === character ? one : `(?:${one}|${parts})`;
}
const unspaced = (found: string): string =>
  found
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s+_]/g, ' ');

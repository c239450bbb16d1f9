import { KeptAddresses, redactAddress } from './addresses.ts';
import { isGeneralCard } from './cards.ts';
import { looked } from './looked.ts';
import { isPlaceholder, isPlaceholderName, type SecretKind } from './manifest.ts';
import { redactName } from './names.ts';
import * as is from './patterns.ts';
import type { RedactionSession } from './session.ts';

/** Encodings within encodings: more is nobody's way of writing. */
const MOST_DEPTH = 3;
/** Texts that were seen before are most of a report. */
const MOST_REMEMBERED = 20_000;

/** Replaces in any text what is known to be a secret, and what looks like one. */
export class Sweeper {
  readonly session: RedactionSession;
  readonly kept: KeptAddresses;
  readonly #done = new Map<string, string>();
  readonly #addresses = new Map<string, string | null>();

  constructor(session: RedactionSession, kept: KeptAddresses) {
    this.session = session;
    this.kept = kept;
  }

  /** Null where the text is no address. */
  address(text: string): string | null {
    const known = this.#addresses.get(text);
    if (known !== undefined) return known;
    const shown = redactAddress(text, this.session, this.kept);
    if (this.#addresses.size < MOST_REMEMBERED) this.#addresses.set(text, shown);
    return shown;
  }

  text(text: string, depth = 0): string {
    const known = this.#done.get(text);
    if (known !== undefined) return known;
    const swept = this.#swept(text.normalize('NFC') === text ? text : text.normalize('NFC'), depth);
    if (this.#done.size < MOST_REMEMBERED) this.#done.set(text, swept);
    return swept;
  }

  /** A host name, an address, either with a port: `proxy:3128`. */
  place(text: string): string {
    const match = /^(\[[^\]]+\]|[^:/[\]\s]+)(:\d{1,5})?$/u.exec(text);
    if (match === null) return this.address(text) ?? this.text(text);
    const [, host = '', port = ''] = match;
    if (/\.arpa\.?$/i.test(host)) return this.text(text);
    const bare = host.replace(/^\[|\]$/g, '');
    const shown = this.address(bare);
    if (shown !== null) return (host.startsWith('[') ? `[${shown}]` : shown) + port;
    return /^[\p{L}\p{N}\p{M}._*-]+$/u.test(bare) ? redactName(bare, this.session) + port : this.text(text);
  }

  card(name: string): string {
    return isGeneralCard(name) || isPlaceholder(name) ? name : this.session.placeholder('interface', name);
  }

  /** The whole of it is a secret of that kind. */
  as(kind: SecretKind, value: string): string {
    return value === '' || isPlaceholder(value) || isPlaceholderName(value)
      ? value
      : this.session.placeholder(kind, value);
  }

  #swept(text: string, depth: number): string {
    if (text.length < 2 || (/^[\d\s.,]*$/.test(text) && !/\d\.\d+\.\d+\.\d/.test(text))) return text;
    const decoded = depth < MOST_DEPTH && text.includes('%') ? this.#decoded(text, depth + 1) : text;
    return this.#named(looked(decoded, this));
  }

  /** What is percent-encoded is looked at as what it stands for, and written again only where something was replaced. */
  #decoded(text: string, depth: number): string {
    return text.replace(is.ENCODED, (piece) => {
      const plain = unescaped(piece);
      if (plain === null || plain === piece) return piece;
      const swept = this.text(plain, depth);
      return swept === plain ? piece : encodeURIComponent(swept);
    });
  }

  /** Names with dots as a whole, and the known words in what is left between them. */
  #named(text: string): string {
    let out = '';
    let end = 0;
    for (const match of text.matchAll(PROTECTED)) {
      out += this.#words(text.slice(end, match.index)) + this.#name(match[0]);
      end = match.index + match[0].length;
    }
    return out + this.#words(text.slice(end));
  }

  #name(name: string): string {
    if (isPlaceholder(name) || !/\.|^xn--/i.test(name)) return name;
    if (is.FILE_NAME.test(name)) return this.#words(name);
    return redactName(name, this.session);
  }

  #words(text: string): string {
    return this.session.words.replaced(text, ({ kind, whole }) => this.session.placeholder(kind, whole));
  }
}

const PROTECTED = new RegExp(
  String.raw`${is.NAME.source}|(?<![\p{L}\p{N}])(?:user|host|domain|tenant|mac|network|interface|secret|certificate|path|id|text)-\d+(?![\p{L}\p{N}])`,
  'giu',
);
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

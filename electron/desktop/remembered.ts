import { readFileSync } from 'node:fs';
import type { WindowPlace } from './window-place.ts';
import { THEMES, type ThemeName } from '../../shared/api/settings.ts';
import type { Lang } from '../../shared/messages/messages.ts';
import { writeWhole } from '../system/write-whole.ts';

/** What the desktop keeps between two starts besides the settings; any of it may be missing. */
export interface Remembered {
  readonly place: WindowPlace | null;
  /** Where a file was exported to last; absolute. */
  readonly folder: string | null;
  /** Theme and language at the end: the window is there before the settings have been read. */
  readonly theme: ThemeName | null;
  readonly lang: Lang | null;
}

/** The window is moved in many small steps. */
const SETTLED_MS = 500;

/** Kept in a small file. When it is broken or cannot be written, the window opens as it did the first time. */
export class Memory {
  readonly #path: string;
  #value: Remembered;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
    this.#value = rememberedIn(textOf(path));
  }

  get value(): Remembered {
    return this.#value;
  }

  keep(news: Partial<Remembered>): void {
    const before = JSON.stringify(this.#value);
    this.#value = { ...this.#value, ...news };
    if (JSON.stringify(this.#value) === before) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SETTLED_MS);
  }

  /** Writes what has not been written. Never rejects. */
  flush(): Promise<void> {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
      const text = `${JSON.stringify(this.#value, null, 2)}\n`;
      this.#writing = this.#writing.then(() => writeWhole(this.#path, text)).catch(() => {});
    }
    return this.#writing;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Takes what is usable of a file that anybody may have edited. */
export function rememberedIn(text: string): Remembered {
  const value = objectIn(text);
  const folder = value['folder'];
  return {
    place: placeIn(value['place']),
    folder: typeof folder === 'string' && folder !== '' && !folder.includes('\0') ? folder : null,
    theme: THEMES.find((theme) => theme === value['theme']) ?? null,
    lang: (['en', 'fr'] as const).find((lang) => lang === value['lang']) ?? null,
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** Electron takes 32-bit whole numbers and throws at anything else. */
const FARTHEST = 1_000_000;

function placeIn(value: unknown): WindowPlace | null {
  const { x, y, width, height, maximized } = asObject(value);
  const numbers = [x, y, width, height].filter(
    (number): number is number => Number.isInteger(number) && Math.abs(Number(number)) <= FARTHEST,
  );
  const [left, top, across, down] = numbers;
  if (left === undefined || top === undefined || across === undefined || down === undefined) return null;
  return { x: left, y: top, width: across, height: down, maximized: maximized === true };
}

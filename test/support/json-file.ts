import { readFileSync } from 'node:fs';

/** A JSON file of this folder, as untyped as any file is. */
export const jsonFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

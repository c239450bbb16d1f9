import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Case, CaseError, parseCase } from './case.ts';
import type { CaseResult } from './result.ts';

const FOLDER = fileURLToPath(new URL('../out/wrong', import.meta.url));

export const wrongFile = ({ seed, index }: Pick<Case, 'seed' | 'index'>, folder = FOLDER): string =>
  join(folder, `${seed}-${index}.json`);

/** Keeps the case with what came of it, whole or not at all; answers the file. */
export function keepWrong(one: Case, { title, wrong, found, status }: CaseResult, folder = FOLDER): string {
  const file = wrongFile(one, folder);
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify({ ...one, came: { title, status, found, wrong } }, null, 2);
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, `${text}\n`);
  renameSync(unfinished, file);
  return file;
}

/** Reads such a file: what came of it then is for people, and is left out. @throws CaseError naming the file and place */
export function readCase(file: string): Case {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isObject = typeof json === 'object' && json !== null && 'came' in json;
    const { came: _, ...rest } = isObject ? json : { came: null };
    return parseCase(isObject ? rest : json);
  } catch (error) {
    throw new CaseError(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

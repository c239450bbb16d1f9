import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './usage-error.ts';
import { checkPlace, writePlace } from './write-place.ts';
import { FORMATS, loadWriter, type Format } from '../report-writers.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';
import type { Report } from '../../shared/model/report.ts';

/** Where the report goes besides the terminal: format → path, `-` for standard output. */
export type Outputs = { readonly [F in Format]?: string | undefined };

/**
 * Loads the writers that will be needed while the network is measured: their time hides behind the network's, and a
 * program that is replaced in the meantime can still write. What fails here fails again, and is told, when it is needed.
 */
export function preloadWriters(outputs: Outputs): void {
  for (const [format] of chosen(outputs)) loadWriter[format]().catch(() => {});
}

const chosen = (outputs: Outputs): readonly (readonly [Format, string])[] =>
  FORMATS.flatMap((format) => {
    const path = outputs[format];
    return path === undefined ? [] : [[format, path] as const];
  });

export const toStandardOutput = (outputs: Outputs): boolean =>
  chosen(outputs).some(([, path]) => path === '-');

/**
 * Looks at every place before anything is measured: a report that could not be written afterwards would be lost.
 *
 * @throws {UsageError}
 */
export async function checkOutputs(outputs: Outputs): Promise<void> {
  const standard = chosen(outputs).filter(([, path]) => path === '-');
  if (standard.length > 1) {
    throw new UsageError({
      code: 'two-to-standard-output',
      name: `--${standard[1]?.[0]}`,
      other: `--${standard[0]?.[0]}`,
    });
  }
  const taken = new Map<string, Format>();
  for (const [format, path] of chosen(outputs)) {
    await checkPlace(`--${format}`, path);
    if (path === '-') continue;
    const file = await realpath(path).catch(() => resolve(path));
    const other = taken.get(file);
    if (other !== undefined && !file.startsWith('/dev/')) {
      const named = { name: `--${format}`, other: `--${other}`, path: printable(path, 300) };
      throw new UsageError({ code: 'two-to-one-file', ...named });
    }
    taken.set(file, format);
  }
}

export interface Writing {
  /** Paths of the files that hold the report now. */
  readonly written: readonly string[];
  /** The first file that could not be written after all (its disk is full); null when all were. */
  readonly failed: UsageError | null;
}

/** Writes the report everywhere it is wanted: files whole, and standard output last. One that fails stops no other. */
export async function writeOutputs(outputs: Outputs, report: Report, messages: Messages): Promise<Writing> {
  const ready = await Promise.all(
    chosen(outputs).map(async ([format, path]) => ({
      format,
      path,
      content: (await loadWriter[format]())(report, messages),
    })),
  );
  const written: string[] = [];
  let failed: UsageError | null = null;
  for (const { format, path, content } of ready) {
    if (path === '-') continue;
    try {
      await writeOutput(format, path, content);
      written.push(path);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed ??= error;
    }
  }
  const standard = ready.find(({ path }) => path === '-');
  if (standard !== undefined) process.stdout.write(standard.content);
  return { written, failed };
}

/** @throws {UsageError} when the file could not be written whole */
export const writeOutput = (format: Format, path: string, content: string | Uint8Array): Promise<void> =>
  writePlace(`--${format}`, path, content);

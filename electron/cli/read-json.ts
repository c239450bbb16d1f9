import { open } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { deepPlace, MAX_DEPTH } from '../../shared/catalog/json-depth.ts';
import { jsonErrorPlace } from '../../shared/catalog/json-place.ts';
import { printable } from '../../shared/model/printable.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Reads a file as text, bounded. `name` is the option or argument that named it, for the error.
 *
 * @throws {UsageError}
 */
export async function readText(name: string, path: string, maxMegabytes: number): Promise<string> {
  if (path === '') throw new UsageError({ code: 'missing-value', name });
  const shown = printable(path, 300);
  const maxBytes = maxMegabytes * MEGABYTE;
  const handle = await open(path, 'r').catch((error: unknown) => {
    const detail = fileErrorCode(error);
    throw new UsageError(
      detail === 'ENOENT' || detail === 'ENOTDIR'
        ? { code: 'no-such-file', name, path: shown }
        : { code: 'unreadable', name, path: shown, detail },
    );
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new UsageError({ code: 'is-directory', name, path: shown });
    if (stat.size > maxBytes) throw new UsageError({ code: 'too-large', name, path: shown, maxMegabytes });
    const chunks: Buffer[] = [];
    let length = 0;
    // A pipe or a device has no size: it is read, and stopped, at the bound.
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) throw new UsageError({ code: 'too-large', name, path: shown, maxMegabytes });
    }
    return Buffer.concat(chunks)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError({ code: 'unreadable', name, path: shown, detail: fileErrorCode(error) });
  } finally {
    await handle.close();
  }
}

/**
 * Reads a file as JSON and checks it with `parse`; what `parse` throws must say where in the file it is. `unwrap` finds
 * the JSON in a file that carries it.
 *
 * @throws {UsageError}
 */
export async function readJson<T>(
  name: string,
  path: string,
  maxMegabytes: number,
  parse: (json: unknown) => T,
  unwrap: (text: string) => string = (text) => text,
): Promise<T> {
  const read = await readText(name, path, maxMegabytes);
  const shown = printable(path, 300);
  const refusing = <R>(task: () => R): R => {
    try {
      return task();
    } catch (error) {
      const reason = printable(error instanceof Error ? error.message : 'invalid', 400);
      throw new UsageError({ code: 'invalid-file', name, path: shown, reason });
    }
  };
  const text = refusing(() => unwrap(read));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UsageError({ code: 'not-json', name, path: shown, place: jsonErrorPlace(text) ?? 'line 1' });
  }
  const deep = deepPlace(json);
  if (deep !== null) {
    const reason = `${deep === '' ? '' : `${printable(deep, 80)}: `}nested deeper than ${MAX_DEPTH} levels`;
    throw new UsageError({ code: 'invalid-file', name, path: shown, reason });
  }
  return refusing(() => parse(json));
}

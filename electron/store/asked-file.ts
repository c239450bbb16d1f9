import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Refused } from '../app/refused.ts';
import { fileErrorCode } from '../system/error-code.ts';
import { makeFolder } from '../system/make-folder.ts';
import { writeWhole } from '../system/write-whole.ts';
import { printable } from '../../shared/model/printable.ts';

const FILE = 'endpoints-service.json';

const schema = z.object({
  /** One GUID a computer, which the service asks for; it says nothing of the computer or who uses it. */
  clientRequestId: z.guid(),
  /** Service address → when it was last asked for its version (ISO 8601), and what it said. */
  asked: z.record(z.string(), z.object({ at: z.iso.datetime(), latest: z.string().nullable() })).default({}),
});
export type Asked = z.infer<typeof schema>;

/** What is remembered of asking the endpoints service. A file that cannot be read is begun anew (`isNew`). */
export async function readAsked(
  dataFolder: string,
): Promise<{ readonly asked: Asked; readonly isNew: boolean }> {
  try {
    const text = await readFile(join(dataFolder, FILE), 'utf8');
    return { asked: schema.parse(JSON.parse(text)), isNew: false };
  } catch {
    return { asked: { clientRequestId: randomUUID(), asked: {} }, isNew: true };
  }
}

/** @throws {Refused} `unwritable` */
export async function writeAsked(dataFolder: string, asked: Asked): Promise<void> {
  const file = join(dataFolder, FILE);
  try {
    await makeFolder(dataFolder);
    await writeWhole(file, `${JSON.stringify(asked, null, 2)}\n`);
  } catch (error) {
    throw new Refused({ code: 'unwritable', path: printable(file, 300), detail: fileErrorCode(error) });
  }
}

import { inFileName } from '../../shared/export/file-name.ts';
import type { ReportHead } from './report-head.ts';

const MAX_LABEL_PART = 60;
/**
 * Stands at the end of the name of a report that was measured elsewhere: the name is all that is left when the list of
 * the folder is made anew.
 */
const IMPORTED = '.imported';
const SUFFIX = '.json';

/** `2026-11-22 091502Z Office 5f0c2f0e`: in the order of time, legible in the folder, and the same in every time zone. */
export function newReportId(head: ReportHead, reportId: string, imported: boolean): string {
  const [day = '', time = ''] = new Date(head.startedAt).toISOString().split('T');
  const at = `${day} ${time.slice(0, 8).replaceAll(':', '')}Z`;
  const mark = /^[0-9a-f]{8}/i.exec(reportId)?.[0].toLowerCase() ?? '';
  const parts = [at, inFileName(head.label, MAX_LABEL_PART), mark].filter((part) => part !== '');
  return `${parts.join(' ')}${imported ? IMPORTED : ''}`;
}

/** The id with a number in it, for a second report that would have the same. */
export function numbered(id: string, number: number): string {
  return isImported(id) ? `${id.slice(0, -IMPORTED.length)} (${number})${IMPORTED}` : `${id} (${number})`;
}

export const isImported = (id: string): boolean => id.endsWith(IMPORTED);
export const fileNameOf = (id: string): string => `${id}${SUFFIX}`;
/** Null for a file that is no report by its name. */
export const idOfFile = (name: string): string | null =>
  name.endsWith(SUFFIX) && !name.startsWith('.') ? name.slice(0, -SUFFIX.length) : null;

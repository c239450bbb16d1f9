import type { Delivery, Host } from './host.ts';
import { loadWriter } from '../report-writers.ts';
import type { ExportFormat } from '../../shared/api/runs.ts';
import { inFileName } from '../../shared/export/file-name.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';
import { resay } from '../../shared/report.ts';

const MIME: Readonly<Record<ExportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

/**
 * Brings a report to the person as a file; null when they thought better of it.
 *
 * @throws {Refused} `unwritable`, `no-pdf-printer`
 */
export async function exportReport(
  saved: Report,
  format: ExportFormat,
  messages: Messages,
  host: Pick<Host, 'deliver' | 'printPdf'>,
): Promise<{ readonly file: string } | null> {
  const content = await contentOf(saved, format, messages, host);
  const delivery: Delivery = { fileName: exportFileName(saved, format), mime: MIME[format], content };
  const file = await host.deliver(delivery);
  return file === null ? null : { file };
}

async function contentOf(
  saved: Report,
  format: ExportFormat,
  messages: Messages,
  host: Pick<Host, 'printPdf'>,
): Promise<string | Uint8Array> {
  // JSON is for programs, and for Callpath itself: the report as it was saved.
  if (format === 'json') return (await loadWriter.json())(saved, messages);
  const said = resay(saved, messages);
  if (format === 'pdf') {
    // Paper carries no report to open again.
    const { renderHtml } = await import('../../shared/export/html/render-html.ts');
    return host.printPdf(renderHtml(said, messages));
  }
  return (await loadWriter[format]())(said, messages);
}

/** In a script of three bytes a letter the name stays within the 255 bytes that file systems grant. */
const MAX_LABEL_PART = 60;

/** `Callpath Office 2026-11-24.html` */
export const exportFileName = (report: Report, format: ExportFormat): string =>
  `${exportBaseName(report)}.${format}`;

/** `Callpath Office 2026-11-24`: the day as the person's calendar had it. */
export function exportBaseName({ label, startedAt }: Report): string {
  const began = new Date(startedAt);
  const [month = '', day = ''] = [began.getMonth() + 1, began.getDate()].map((n) =>
    String(n).padStart(2, '0'),
  );
  const parts = ['Callpath', inFileName(label, MAX_LABEL_PART), `${began.getFullYear()}-${month}-${day}`];
  return parts.filter((part) => part !== '').join(' ');
}

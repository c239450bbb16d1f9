import { Refused } from './refused.ts';
import { reportText } from '../embedded/report-text.ts';
import type { FileText } from '../../shared/api/diagnostics-api.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { printable } from '../../shared/model/printable.ts';
import { ReportError } from '../../shared/model/report-error.ts';

/**
 * The report's own JSON, of a file that is it or a page that carries it.
 *
 * @throws {Refused} `invalid-file`
 */
export function reportFile({ name, text }: FileText): FileText {
  try {
    return { name, text: reportText(text, MAX_MEGABYTES.report) };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const file = printable(name, 200);
    throw new Refused({
      code: 'invalid-file',
      file,
      place: error.place,
      reason: error.reason,
      excerpt: null,
    });
  }
}

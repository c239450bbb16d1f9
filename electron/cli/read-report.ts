import { readJson } from './read-json.ts';
import { reportText } from '../embedded/report-text.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import type { Report } from '../../shared/model/report.ts';

/**
 * Reads a report: JSON, or a page of Callpath that carries one. `name` is the argument that named it, for the error.
 *
 * @throws {UsageError} saying where in the file what is wrong
 */
export const readReport = (name: string, path: string): Promise<Report> =>
  readJson(name, path, MAX_MEGABYTES.report, parseReport, (text) => reportText(text, MAX_MEGABYTES.report));

import { gzipSync } from 'node:zlib';
import { renderJson } from '../../shared/export/json.ts';
import type { Report } from '../../shared/model/report.ts';

/** The report as a page carries it (`EMBEDDED`). */
export const packReport = (report: Report): string =>
  gzipSync(renderJson(report), { level: 9 }).toString('base64');

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Messages } from '../../messages/messages.ts';
import type { Report } from '../../model/report.ts';
import { printableReport } from '../printable-report.ts';
import { Page } from './page.tsx';

/**
 * The report as one HTML file that needs nothing else: style inline, no script, no request to anywhere. React escapes
 * every text. `packed` is the report itself as the page is to carry it (`EMBEDDED`); null: it carries none. Load this
 * module only when a page is wanted: React's server half is large.
 */
export function renderHtml(report: Report, messages: Messages, packed: string | null = null): string {
  const page = createElement(Page, { report: printableReport(report), messages, packed });
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

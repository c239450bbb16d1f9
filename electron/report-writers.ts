import type { Messages } from '../shared/messages/messages.ts';
import type { Report } from '../shared/model/report.ts';

export const FORMATS = ['json', 'html', 'csv', 'md', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** Each writer is loaded when it is asked for: a run that prints to the terminal does not wait for React. */
export const loadWriter: Readonly<
  Record<Format, () => Promise<(report: Report, messages: Messages) => string>>
> = {
  json: async () => (await import('../shared/export/json.ts')).renderJson,
  html: async () => {
    const [{ renderHtml }, { packReport }] = await Promise.all([
      import('../shared/export/html/render-html.ts'),
      import('./embedded/pack-report.ts'),
    ]);
    return (report, messages) => renderHtml(report, messages, packReport(report));
  },
  csv: async () => (await import('../shared/export/csv.ts')).renderCsv,
  md: async () => (await import('../shared/export/markdown.ts')).renderMarkdown,
  junit: async () => (await import('../shared/export/junit.ts')).renderJunit,
};

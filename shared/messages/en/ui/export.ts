import type { ExportText } from '../../ui/export.ts';

export const exporting: ExportText = {
  title: 'Export',
  formats: {
    html: { name: 'HTML', purpose: 'for any browser, and Callpath' },
    pdf: { name: 'PDF', purpose: 'to print, or for a ticket' },
    json: { name: 'JSON', purpose: 'to open again in Callpath' },
    csv: { name: 'CSV', purpose: 'the table, for a spreadsheet' },
    md: { name: 'Markdown', purpose: 'to paste into a ticket' },
  },
  writing: 'Writing the file…',
  purpose: 'Write this report as a file',
  notSaved: 'There is no saved report to export.',
  chooseOne: 'Select one report to export it.',
  saved: (file) => `Saved: ${file}`,
};

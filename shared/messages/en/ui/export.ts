import type { ExportText } from '../../ui/export.ts';

export const exporting: ExportText = { title: '' };

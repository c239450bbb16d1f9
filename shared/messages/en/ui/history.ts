import type { HistoryText } from '../../ui/history.ts';

export const history: HistoryText = { title: '' };

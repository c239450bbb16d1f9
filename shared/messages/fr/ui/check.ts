import type { CheckText } from '../../ui/check.ts';

export const check: CheckText = { title: '' };

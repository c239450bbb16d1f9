import type { PracticeScreenText } from '../../ui/practice.ts';

export const practice: PracticeScreenText = { title: '' };

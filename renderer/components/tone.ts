import { makeStyles, tokens } from '@fluentui/react-components';
import type { Tone } from '../../shared/export/symbols.ts';

/** The colours of state as text; always beside a symbol and a word. */
export const useToneText: () => Record<Tone, string> = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  // The first one is too faint for text on a dark card.
  bad: { color: tokens.colorStatusDangerForeground3 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The same as the ground of a card, with its edge. */
export const useToneCard: () => Record<Tone, string> = makeStyles({
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusSuccessForeground1}`,
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusDangerForeground1}`,
  },
  warn: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningForeground3}`,
  },
  quiet: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralForeground3}`,
  },
});

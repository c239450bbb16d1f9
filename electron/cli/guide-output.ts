import { EXIT } from './exit-status.ts';
import type { CaseFile } from './guide-case.ts';
import { hasColour, terminalWidth } from './print.ts';
import { renderGuide } from '../../shared/export/guide-text.ts';
import { wrap } from '../../shared/export/wrap.ts';
import { severityOf } from '../../shared/guide/conclude.ts';
import type { GuideState } from '../../shared/guide/guide.ts';
import type { StepId } from '../../shared/guide/step.ts';
import { stepOf } from '../../shared/guide/steps.ts';
import type { Messages } from '../../shared/messages/messages.ts';

export const textOf = (file: CaseFile, state: GuideState, messages: Messages, helpdesk: boolean): string =>
  renderGuide(file.held, state, messages, {
    width: terminalWidth(),
    color: hasColour(),
    helpdesk,
    now: new Date().toISOString(),
  });

export function guideStatus({ conclusion }: GuideState): number {
  if (conclusion === null) return EXIT.reachable;
  if (conclusion.kind === 'open') return EXIT.incomplete;
  return severityOf(conclusion) === 'problem' ? EXIT.problem : EXIT.reachable;
}

/** How the next step is answered without a conversation. */
export function howToAnswer(step: StepId, { guide }: Messages): string {
  const { kind, options } = stepOf(step);
  const typed = kind === 'instant' || kind === 'address' || kind === 'domains' ? TYPED[kind] : [];
  const text = guide.terminal.answerWith({ step, values: [...typed, ...options] });
  return wrap(text, terminalWidth(), '', '  ').join('\n');
}

const TYPED = {
  instant: ['2026-11-22T09:15Z'],
  address: ['ann@example.com'],
  domains: ['example.com,example.org'],
};

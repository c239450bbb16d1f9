import { inColour, plain, type Paint } from './paint.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from './symbols.ts';
import { wrap } from './wrap.ts';
import { answerOf, knownAnswers } from '../guide/answers.ts';
import type { Case } from '../guide/case.ts';
import { codeOf, severityOf, type Conclusion } from '../guide/conclude.ts';
import { skypeFormOf } from '../guide/domains.ts';
import { runFactOf } from '../guide/facts.ts';
import type { GuideState } from '../guide/guide.ts';
import { pictureOf, type Picture } from '../guide/picture.ts';
import { pictureLines } from '../guide/picture-lines.ts';
import { sayConclusion } from '../guide/say-conclusion.ts';
import type { StepId } from '../guide/step.ts';
import { stepWords } from '../guide/step-words.ts';
import { stepOf } from '../guide/steps.ts';
import type { SettingPlace } from '../messages/guide.ts';
import type { Messages } from '../messages/messages.ts';
import { printable } from '../model/printable.ts';
import { resay } from '../report.ts';

export interface GuideTextOptions {
  readonly width: number;
  readonly color: boolean;
  /** Large numbers, and the sentence to read out on the phone. */
  readonly helpdesk: boolean;
  /** ISO 8601 UTC. */
  readonly now: string;
}
interface Pen extends GuideTextOptions {
  readonly paint: Paint;
  readonly messages: Messages;
}

/** Where a case stands, for a terminal: the step to be answered, or the conclusion. Ends with a newline. */
export function renderGuide(
  held: Case,
  state: GuideState,
  messages: Messages,
  options: GuideTextOptions,
): string {
  const pen: Pen = { ...options, messages, paint: options.color ? inColour : plain };
  const { next, conclusion } = state;
  return [
    ...(state.way.length === 0 ? lifecycleLines(pen) : []),
    ...waitLines(state, pen),
    ...besidesLines(held, state, pen),
    ...(next === null ? [] : stepLines(held, next, state, pen)),
    ...(conclusion === null ? [] : conclusionLines(held, state, conclusion, pen)),
    '',
  ].join('\n');
}

function lifecycleLines({ messages: { guide }, width, paint }: Pen): readonly string[] {
  const { lifecycle, abilities } = guide;
  return [
    paint('strong', lifecycle.heading),
    ...lifecycle.facts.flatMap((fact) => wrap(fact, width, '  - ')),
    '',
    paint('strong', abilities.cannot.heading),
    ...abilities.cannot.items.flatMap((item) => wrap(item, width, '  - ')),
    '',
  ];
}

function waitLines(
  { readyAt }: GuideState,
  { messages: { guide }, width, now, paint }: Pen,
): readonly string[] {
  if (readyAt === null) return [];
  const leftMs = Date.parse(readyAt) - Date.parse(now);
  return [...wrap(guide.words.wait({ readyAt, leftMs }), width).map((line) => paint('warn', line)), ''];
}

/** What the run of this network found that does not explain why a request would fail. */
function besidesLines(
  held: Case,
  { way, conclusion }: GuideState,
  { messages, width }: Pen,
): readonly string[] {
  if (conclusion?.kind === 'measured' || !way.some(({ step, measured }) => step === 'run' && measured))
    return [];
  const here = held.runs.filter(({ place }) => place === 'here').map(({ report }) => report);
  const run = here.toSorted((one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt))[0];
  if (run === undefined) return [];
  const { says, finding } = runFactOf(resay(run, messages), 'here');
  const lines = [
    messages.guide.measured[says],
    ...(says === 'explains' || finding === null
      ? []
      : [messages.guide.words.alsoFound(printable(finding.title, 300))]),
  ];
  return [...lines.flatMap((line) => wrap(line, width, '· ')), ''];
}

function stepLines(held: Case, step: StepId, state: GuideState, pen: Pen): readonly string[] {
  const { messages, width, paint, helpdesk } = pen;
  const { words, stations } = messages.guide;
  const { question, say, how, place, answer } = stepWords(step, messages);
  const { station, options } = stepOf(step);
  const number = state.way.length + 1;
  const heading = `${words.progress({ number, atMost: state.progress.atMost })} · ${stations[station - 1] ?? ''}`;
  return [
    ...(helpdesk ? banner(words.step(number), pen) : []),
    paint('faint', heading),
    ...wrap(question, width).map((line) => paint('strong', line)),
    ...(helpdesk ? ['', ...wrap(words.readOut(say), width), ''] : []),
    ...(state.provesNothing.includes(step)
      ? wrap(words.provesNothing, width).map((line) => paint('warn', line))
      : []),
    ...how.flatMap((line) => wrap(line, width, '  ')),
    ...hintLines(held, step, pen),
    ...(place === null ? [] : placeLines(place, pen)),
    '',
    ...options.flatMap((option, index) => [
      ...wrap(answer(option), width, `  ${index + 1}  `),
      ...pictureFrame(pictureOf(step, option, knownAnswers(held.answers)), pen),
    ]),
  ];
}

/** What the user's screen shows, so that the lines can be held against it; behind a bar, as what is seen and not asked. */
function pictureFrame(picture: Picture | null, { messages, width, paint }: Pen): readonly string[] {
  if (picture === null) return [];
  return [
    ...pictureLines(picture, messages).flatMap((line) => wrap(line, width, '     │ ', '     │   ')),
    '',
  ].map((line) => paint('faint', line));
}

/** What is known already and helps to answer. */
function hintLines(held: Case, step: StepId, { messages, width }: Pen): readonly string[] {
  if (step !== 'outcome' && step !== 'domains') return [];
  const address = answerOf(knownAnswers(held.answers), 'contact')?.value ?? '';
  const goal = answerOf(knownAnswers(held.answers), 'goal')?.value;
  const form = goal === 'skype' ? skypeFormOf(address) : null;
  return form === null ? [] : wrap(messages.guide.words.writtenAs(printable(form, 330)), width, '  ');
}

function placeLines(
  place: SettingPlace,
  { messages: { guide, report }, width, paint }: Pen,
): readonly string[] {
  const { heading, columns } = guide.settings;
  const row = (name: string, text: string | null): readonly string[] =>
    text === null ? [] : wrap(report.labelled(name, text), width, '  - ');
  return [
    '',
    paint('faint', heading),
    ...row(columns.present, place.present),
    ...row(columns.powershell, place.powershell),
    ...row(columns.server, place.server),
    ...row(columns.old, place.old),
  ];
}

/** The number of the step so large that it is found again at a glance. */
function banner(text: string, { width, paint }: Pen): readonly string[] {
  const spaced = text.toUpperCase().split('').join(' ');
  const line = '═'.repeat(Math.min(width, spaced.length + 4));
  return [paint('strong', line), paint('strong', `  ${spaced}`), paint('strong', line)];
}

function conclusionLines(held: Case, state: GuideState, conclusion: Conclusion, pen: Pen): readonly string[] {
  const { messages, width, paint } = pen;
  const { heading, certainty } = messages.words;
  const { words, actors } = messages.guide;
  const { title, explanation, remediation } = sayConclusion(conclusion, messages);
  const severity = severityOf(conclusion);
  const isOpen = conclusion.kind === 'open';
  const name = isOpen ? words.openQuestion : words.conclusion;
  const symbol = `${isOpen ? '?' : conclusion.kind === 'works' ? '✓' : SEVERITY_SYMBOL[severity]} `;
  const tone = isOpen ? 'quiet' : conclusion.kind === 'works' ? 'good' : SEVERITY_TONE[severity];
  return [
    paint(
      'faint',
      isOpen ? name : [name, certainty(conclusion.confidence), codeOf(conclusion) ?? []].flat().join(' · '),
    ),
    ...wrap(title, width, symbol).map((line) => paint(tone, line)),
    ...wrap(explanation, width, '  '),
    '',
    paint('strong', heading.whatToDo),
    ...remediation.flatMap((step, index) => wrap(step, width, `  ${index + 1}. `)),
    '',
    ...wrap(messages.report.labelled(words.whoActs, actors[conclusion.actor]), width, '', '  '),
    '',
    paint('strong', words.becauseOf),
    ...becauseLines(held, state, conclusion, pen),
  ];
}

function becauseLines(
  held: Case,
  { way }: GuideState,
  conclusion: Conclusion,
  { messages, width }: Pen,
): readonly string[] {
  const answers = way
    .filter(({ step }) => conclusion.by.includes(step))
    .map(({ step, value }) => {
      const { question, answer } = stepWords(step, messages);
      return `${question} ${answer(value)}`;
    });
  const runs = held.runs
    .filter(({ report }) => conclusion.runs.includes(report.id))
    .map(({ place, label, report }) => {
      const run = { label: printable(label, 120), startedAt: report.startedAt, here: place === 'here' };
      return messages.guide.words.run(run);
    });
  return [...answers, ...runs].flatMap((line) => wrap(line, width, '  - '));
}

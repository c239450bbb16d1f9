import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/api/settings.ts';
import { messagesFor } from '../../../../shared/messages/index.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';
import { type FakeDiagnostics, fakeDiagnostics, summaryOf } from '../../../support/fake-diagnostics.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

const { guide, ui } = messagesFor('en');
const HOUR_MS = 3_600_000;

let fake: FakeDiagnostics = fakeDiagnostics();
beforeEach(() => {
  fake = fakeDiagnostics();
});

/** A case with these answers, and its screen. */
async function showCase(answers: readonly (readonly [string, string])[] = [], more: 'run' | 'none' = 'none') {
  const made = await fake.api.createCase({
    title: 'Ann cannot reach Bob',
    reportedBy: 'Ann',
    reported: 'It says policy.',
  });
  if (!made.ok) throw new Error('not made');
  const { id } = made.value;
  for (const [step, value] of answers) await fake.api.answerCase({ id, step: step as never, value });
  if (more === 'run') await fake.api.loadCaseReport({ id, place: 'here', name: 'x.json', text: '{}' });
  const shown = await showPage(`/guide/${id}`, fake);
  await screen.findByRole('heading', { level: 1, name: 'Ann cannot reach Bob' });
  return { ...shown, id };
}
const described = [
  ['goal', 'other-organisation'],
  ['client', 'teams'],
] as const;

test('before the first case it says what it is for, and what no longer exists', async () => {
  const { container } = await showPage('/guide', fake);
  await screen.findByText(ui.guide.none);
  expect(container.textContent).toContain(guide.lifecycle.facts[0]);
  expect(await axeViolations(container)).toEqual([]);
});

test('a case is begun by keyboard, answered step by step, and gone back in', async () => {
  await showPage('/guide', fake);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: ui.guide.newCase }));
  await user.type(
    screen.getByRole('textbox', { name: new RegExp(`^${ui.guide.fields.title}`) }),
    'Ann{Enter}',
  );
  await screen.findByRole('heading', { level: 2, name: guide.steps.goal.question });
  await user.click(screen.getByRole('button', { name: guide.steps.goal.options['other-organisation'] }));
  const next = await screen.findByRole('heading', { level: 2, name: guide.steps.client.question });
  await waitFor(() => expect(document.activeElement).toBe(next));
  await user.click(screen.getByRole('button', { name: guide.steps.client.options['dont-know'] }));
  await screen.findByRole('heading', { level: 2, name: guide.steps.run.question });
  // Back to the first step: what was answered stands there, and what followed stays.
  await user.click(screen.getByRole('button', { name: `${ui.guide.change}: ${guide.steps.goal.question}` }));
  const before = await screen.findByRole('button', { name: guide.steps.goal.options['other-organisation'] });
  expect(before.getAttribute('aria-current')).toBe('true');
  await user.click(screen.getByRole('button', { name: guide.steps.goal.options['teams-personal'] }));
  await screen.findByRole('heading', { level: 2, name: guide.steps.run.question });
  expect(
    within(screen.getByRole('region', { name: guide.words.answersSoFar })).getAllByRole('listitem'),
  ).toHaveLength(2);
});

test('the network is measured for the case', async () => {
  await showCase(described);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: ui.guide.measure.here }));
  const started = fake.calls.find(({ name }) => name === 'startRun');
  expect(started?.params).toMatchObject({ kind: 'check', forCase: { place: 'here' } });
  await screen.findByText(ui.guide.running);
});

test('a conclusion says cause, certainty, what to do, who, and what it stands on', async () => {
  const { container } = await showCase(described, 'run');
  await screen.findByText(guide.words.whoActs);
  const text = container.textContent ?? '';
  expect(text).toContain('firewall.drop');
  expect(text).toContain(guide.actors['firewall-team']);
  expect(text).toContain('this network (Office)');
  expect(await axeViolations(container)).toEqual([]);
});

test('what a run has found stands in the case, and its report is a click away', async () => {
  await showCase(described, 'run');
  const user = userEvent.setup();
  const runs = await screen.findByRole('region', { name: ui.guide.runs });
  const [problem] = RECORDED['firewall-drop'].findings;
  expect(within(runs).getAllByRole('listitem')[1]?.textContent).toContain(problem?.title);
  await user.click(within(runs).getByRole('button', { name: new RegExp(`^${ui.guide.openRun}`) }));
  await screen.findByRole('heading', { level: 2, name: new RegExp(messagesFor('en').verdict.label.blocked) });
});

test('a report of the history is taken for the case, and is offered no more', async () => {
  const saved = { ...summaryOf('none', RECORDED.none), practice: null };
  fake = fakeDiagnostics({ listReports: () => [saved, summaryOf('unstable', RECORDED['firewall-drop'])] });
  await showCase(described);
  const user = userEvent.setup();
  const list = await screen.findByRole('combobox', { name: ui.guide.saved });
  const use = screen.getByRole('button', { name: ui.guide.takeSaved });
  expect(use.getAttribute('aria-disabled')).toBe('true');
  // That of a practice network is none of this case.
  expect(within(list).getAllByRole('option')).toHaveLength(2);
  await user.selectOptions(list, within(list).getAllByRole('option').slice(1));
  await user.click(use);
  const runs = await screen.findByRole('region', { name: ui.guide.runs });
  await waitFor(() => expect(within(runs).queryByText(ui.guide.noRuns)).toBeNull());
  expect(fake.calls.find((call) => call.name === 'takeCaseReport')?.params).toMatchObject({
    place: 'here',
    reportId: 'none',
  });
  expect(screen.queryByRole('combobox', { name: ui.guide.saved })).toBeNull();
});

test('what handing the case over replaces can be seen before', async () => {
  await showCase(described, 'run');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: ui.guide.export }));
  await user.click(await screen.findByRole('menuitem', { name: messagesFor('en').redaction.preview }));
  const dialog = await screen.findByRole('dialog', { name: messagesFor('en').redaction.previewTitle });
  await within(dialog).findByRole('cell', { name: 'Callpath practice network' });
});

test('a wait counts down, and its end is said on every screen', async () => {
  const changed = new Date(Date.now() - HOUR_MS).toISOString();
  const { container, id } = await showCase([
    ...described,
    ['run', 'cannot'],
    ['firewall', 'windows'],
    ['external', 'on'],
    ['changed', changed],
  ]);
  await screen.findByText(/^2[23] h \d+ min$/);
  expect(container.textContent).toContain(ui.guide.wait.provesNothing);
  expect(await axeViolations(container)).toEqual([]);
  act(() => fake.emit({ type: 'case-ready', id, title: 'Ann cannot reach Bob' }));
  await screen.findByText(ui.guide.notice.text('Ann cannot reach Bob'));
});

test('a notice that was clicked outside the page leads to its case, and is not said again', async () => {
  const { id } = await showCase(described);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: ui.guide.back }));
  await screen.findByRole('table', { name: ui.guide.list });
  act(() => fake.emit({ type: 'case-ready', id, title: 'Ann cannot reach Bob' }));
  await screen.findByText(ui.guide.notice.text('Ann cannot reach Bob'));
  for (const times of [1, 2]) {
    act(() => fake.emit({ type: 'show-case', id }));
    await screen.findByRole('heading', { level: 1, name: 'Ann cannot reach Bob' });
    expect(screen.queryByText(ui.guide.notice.text('Ann cannot reach Bob'))).toBeNull();
    if (times === 1) await user.click(screen.getByRole('button', { name: ui.guide.back }));
  }
});

test('a setting is shown with where it is found; what is typed must be what the step takes', async () => {
  const { container } = await showCase([
    ...described,
    ['run', 'cannot'],
    ['external', 'allowed-only'],
    ['firewall', 'none'],
    ['changed', 'long-ago'],
  ]);
  const user = userEvent.setup();
  const field = await screen.findByRole('textbox', { name: ui.guide.typed.address });
  await user.type(field, 'ann{Enter}');
  await screen.findByText(ui.guide.notValid.address);
  await user.clear(field);
  await user.type(field, 'ann@fabrikam.example{Enter}');
  await screen.findByRole('heading', { level: 2, name: guide.steps.domains.question });
  expect(container.textContent).toContain('Get-CsTenantFederationConfiguration');
  expect(await axeViolations(container)).toEqual([]);
});

describe('answers that say what is on the screen', () => {
  const tried = [
    ...described,
    ['run', 'cannot'],
    ['firewall', 'none'],
    ['external', 'on'],
    ['changed', 'long-ago'],
  ] as const;
  const { options } = guide.steps.outcome;

  test('stand beside it as one button each, which has the answer as its name and the picture as its description', async () => {
    const { container } = await showCase(tried);
    const question = await screen.findByRole('group', { name: guide.steps.outcome.question });
    expect(within(question).getAllByRole('button')).toHaveLength(5);
    const refused = within(question).getByRole('button', {
      name: options['policy-message'],
      description: /The contact · Presence not known.*could not be sent because of company policy\./,
    });
    expect(refused.textContent).toContain(guide.picture.notes.refused);
    expect(refused.querySelector('button, a, input, [tabindex]')).toBeNull();
    const lost = within(question).getByRole('button', { name: options['nothing-arrives'] });
    expect(lost.textContent).toContain(guide.picture.seenThere.nothing);
    expect(lost.textContent).not.toContain(guide.picture.notes.refused);
    const unknown = within(question).getByRole('button', { name: options['dont-know'] });
    expect(unknown.textContent).toBe(options['dont-know']);
    expect(await axeViolations(container)).toEqual([]);
  });

  test('are given by keyboard, and the one that was given is marked', async () => {
    await showCase(tried);
    const user = userEvent.setup();
    const lost = await screen.findByRole('button', { name: options['nothing-arrives'] });
    lost.focus();
    expect(document.activeElement).toBe(lost);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 2, name: guide.steps.elsewhere.question });
    const change = `${ui.guide.change}: ${guide.steps.outcome.question}`;
    await user.click(screen.getByRole('button', { name: change }));
    const before = await screen.findByRole('button', { name: options['nothing-arrives'] });
    expect(before.getAttribute('aria-current')).toBe('true');
  });

  test('the search of a client is drawn as that client has it', async () => {
    const { container } = await showCase([
      ['goal', 'teams-personal'],
      ['client', 'sfb-server'],
      ...tried.slice(2),
      ['people', 'yes'],
    ]);
    const { yes, no } = guide.steps.directory.options;
    const { skype } = guide.picture.directories;
    expect((await screen.findByRole('button', { name: yes })).textContent).toContain(skype);
    expect(screen.getByRole('button', { name: no }).textContent).not.toContain(skype);
    expect(await axeViolations(container)).toEqual([]);
  });
});

test('helpdesk mode has the number and the sentence to read out', async () => {
  const { container } = await showCase();
  const user = userEvent.setup();
  await user.click(screen.getByRole('switch', { name: ui.guide.helpdesk }));
  await screen.findByText(guide.words.readOut(guide.steps.goal.say));
  expect(screen.getByText(guide.words.step(1)).tagName).toBe('P');
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole('switch', { name: ui.guide.helpdesk }));
});

describe('the list', () => {
  test('shows several cases with their state, and a deleted one comes back', async () => {
    await fake.api.createCase({ title: 'Another', reportedBy: 'Cid', reported: '' });
    const { container } = await showCase(described, 'run');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: ui.guide.back }));
    const table = await screen.findByRole('table', { name: ui.guide.list });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(table.textContent).toContain(ui.guide.status.concluded);
    expect(await axeViolations(container)).toEqual([]);
    await user.click(within(table).getByRole('link', { name: 'Another' }));
    await user.click(await screen.findByRole('button', { name: ui.guide.delete }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Another' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: ui.shell.undo }));
    await screen.findByRole('link', { name: 'Another' });
  });

  test('a file that is no case is refused in words', async () => {
    const { container } = await showPage('/guide', fake);
    const input = container.querySelector('input[type=file]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no place for a file');
    await userEvent.upload(input, new File(['{}'], 'x.json', { type: 'application/json' }));
    await screen.findByText(/answers\[0\]\.value/);
  });
});

test('a case that is gone is said', async () => {
  await showPage('/guide/5f0c2f0e-0000-4000-8000-00000000ffff', fake);
  await screen.findByText(ui.guide.gone);
});

test('in French, nothing English is left', async () => {
  fake = fakeDiagnostics({}, { settings: { ...DEFAULT_SETTINGS, language: 'fr' } });
  const { container } = await showCase();
  await screen.findByRole('heading', { level: 2, name: messagesFor('fr').guide.steps.goal.question });
  expect(container.textContent).not.toMatch(/\b(the|Change|Back|Runs|Step)\b/);
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/api/settings.ts';
import { messagesFor } from '../../../../shared/messages/index.ts';
import { fakeDiagnostics, startOf, summaryOf } from '../../../support/fake-diagnostics.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

const { practice: texts } = messagesFor('en');
const report = RECORDED['firewall-drop'];
const START = { ...startOf('run-1', report), practice: 'firewall-drop' as const };
const FINISHED = {
  runId: 'run-1',
  report,
  saved: { ok: true as const, value: { ...summaryOf('r1', report), practice: 'firewall-drop' as const } },
};

/** A host whose runs begin and end when the test says so. */
function slowHost() {
  const fake = fakeDiagnostics({
    startRun: () => {
      fake.emit({ type: 'run-started', start: START });
      return { runId: 'run-1' };
    },
  });
  return fake;
}

test('complaints are offered, no cause and no story', async () => {
  const { container } = await showPage('/practice');
  expect(screen.getAllByRole('radio')).toHaveLength(30);
  for (const { story } of Object.values(texts)) expect(container.textContent).not.toContain(story);
  expect(container.textContent).toContain('no packet leaves this computer');
});

test('a fault is diagnosed, and what was broken stands beside what was found', async () => {
  const fake = slowHost();
  const { container } = await showPage('/practice', fake);
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: texts['firewall-drop'].title }));
  await user.click(screen.getByRole('button', { name: 'Diagnose it' }));
  expect(fake.calls.at(-1)).toEqual({
    name: 'startRun',
    params: { kind: 'practice', fault: 'firewall-drop' },
  });
  await screen.findByRole('progressbar', { name: /Messages stay on/ });
  // What was pressed is gone; the focus is not.
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Stop'));
  fake.emit({
    type: 'run-progress',
    progress: {
      runId: 'run-1',
      observations: [],
      done: 12,
      known: 24,
      elapsedMs: 900,
      mediaMs: null,
      stopping: false,
    },
  });
  await screen.findByText(/12 of 24/, { selector: 'h2' });
  fake.emit({ type: 'run-finished', finished: FINISHED });
  const reveal = await screen.findByRole('button', { name: 'What was broken?' });
  expect(container.textContent).not.toContain(texts['firewall-drop'].story);
  await user.click(reveal);
  const answer = await screen.findByRole('region', { name: 'What was broken' });
  expect(answer.textContent).toContain(texts['firewall-drop'].story);
  expect(answer.textContent).toContain(report.findings[0]?.title);
  expect(answer.textContent).toContain('Callpath named the cause.');
  expect(document.activeElement?.textContent).toBe('What was broken');
  await user.click(screen.getByRole('button', { name: 'Choose another' }));
  expect(await screen.findAllByRole('radio')).toHaveLength(30);
});

test('a surprise does not tell which it is, on the way there and back either', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const fake = slowHost();
  const { container } = await showPage('/practice', fake);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Surprise me' }));
  vi.restoreAllMocks();
  await screen.findByRole('progressbar', { name: 'A surprise' });
  await user.click(screen.getByRole('link', { name: 'Settings' }));
  await user.click(screen.getByRole('link', { name: 'Practice' }));
  await screen.findByRole('progressbar', { name: 'A surprise' });
  fake.emit({ type: 'run-finished', finished: FINISHED });
  await screen.findByRole('button', { name: 'What was broken?' });
  for (const { title, story } of Object.values(texts)) {
    expect(container.textContent).not.toContain(title);
    expect(container.textContent).not.toContain(story);
  }
});

test.each(['button', 'key'] as const)('Stop ends the run, by its %s', async (way) => {
  const fake = slowHost();
  await showPage('/practice', fake);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Diagnose it' }));
  const stop = await screen.findByRole('button', { name: 'Stop' });
  if (way === 'button') await user.click(stop);
  else await user.keyboard('{Escape}');
  await waitFor(() => expect(fake.calls.filter(({ name }) => name === 'stopRun')).toHaveLength(1));
});

test('while a check is under way nothing is practised, and the way to it is shown', async () => {
  const start = { ...START, practice: null };
  const run = {
    start,
    progress: {
      runId: 'run-1',
      observations: [],
      done: 0,
      known: 3,
      elapsedMs: 1,
      mediaMs: null,
      stopping: false,
    },
  };
  await showPage('/practice', fakeDiagnostics({}, { run }));
  const user = userEvent.setup();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Diagnose it' }).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Surprise me' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Go to the check' }));
  await waitFor(() => expect(document.title).toContain('Check'));
});

test('a network that cannot be staged is told, and another can be chosen', async () => {
  const fake = fakeDiagnostics({ startRun: () => ({ code: 'fault-not-staged', detail: 'EADDRINUSE' }) });
  await showPage('/practice', fake);
  await userEvent.click(screen.getByRole('button', { name: 'Diagnose it' }));
  await screen.findByText(/could not be started here: EADDRINUSE/);
  expect(screen.getAllByRole('radio')).toHaveLength(30);
});

test.each(['en', 'fr'] as const)('axe finds nothing among the complaints (%s)', async (language) => {
  const settings = { ...DEFAULT_SETTINGS, language };
  const { container } = await showPage('/practice', fakeDiagnostics({}, { settings }));
  expect(await axeViolations(container)).toEqual([]);
});

test('axe finds nothing while a run is under way', async () => {
  const { container, fake } = await showPage('/practice');
  fake.emit({ type: 'run-started', start: START });
  await screen.findByRole('progressbar');
  expect(await axeViolations(container)).toEqual([]);
});

test('axe finds nothing beside the answer', async () => {
  const { container, fake } = await showPage('/practice');
  fake.emit({ type: 'run-started', start: START });
  fake.emit({ type: 'run-finished', finished: FINISHED });
  await userEvent.click(await screen.findByRole('button', { name: 'What was broken?' }));
  expect(await axeViolations(container)).toEqual([]);
});

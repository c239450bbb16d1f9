import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { CatalogSummary } from '../../../../shared/api/diagnostics-api.ts';
import type { RunProgress } from '../../../../shared/api/runs.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/api/settings.ts';
import { reportPath } from '../../../../renderer/components/screens.ts';
import { builtIn } from '../../../../shared/catalog/built-in.ts';
import { messagesFor } from '../../../../shared/messages/index.ts';
import { resay } from '../../../../shared/report.ts';
import { fakeDiagnostics, startOf, summaryOf } from '../../../support/fake-diagnostics.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

const report = RECORDED['firewall-drop'];
const START = { ...startOf('run-1', report), practice: null };
const FINISHED = {
  runId: 'run-1',
  report,
  saved: { ok: true as const, value: { ...summaryOf('r1', report), practice: null } },
};

const path = (): string | null => screen.getByRole('img', { name: /^Path/ }).getAttribute('aria-label');

/** A host whose runs begin and end when the test says so. */
function slowHost(hello: Parameters<typeof fakeDiagnostics>[1] = {}, reports = [summaryOf('r0', report)]) {
  const fake = fakeDiagnostics(
    {
      startRun: () => {
        fake.emit({ type: 'run-started', start: START });
        return { runId: 'run-1' };
      },
      listReports: () => reports,
      openReport: () => ({ summary: summaryOf('r1', report), report: resay(report, messagesFor('fr')) }),
    },
    hello,
  );
  return fake;
}
const progress = (more: Partial<RunProgress>) => ({
  type: 'run-progress' as const,
  progress: {
    runId: 'run-1',
    observations: [],
    done: 0,
    known: 24,
    elapsedMs: 900,
    mediaMs: null,
    stopping: false,
    ...more,
  },
});
const titleOf = (id: string): string => builtIn.profiles.find((profile) => profile.id === id)?.title.en ?? '';
const calls = (fake: ReturnType<typeof slowHost>, name: string) =>
  fake.calls.filter((call) => call.name === name).map(({ params }) => params);
const announced = (container: HTMLElement): string =>
  [...container.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('|');

test('from the first look to the verdict', async () => {
  const fake = slowHost();
  const { container } = await showPage('/', fake);
  const user = userEvent.setup();
  expect(container.textContent).toContain('Nothing is sent anywhere');
  await user.type(screen.getByRole('combobox', { name: 'Network name' }), 'Café');
  await user.keyboard('{Escape}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Profile' }), titleOf('teams'));
  await user.click(screen.getByRole('button', { name: 'Run the check' }));
  const request = { kind: 'check', catalogId: null, profile: 'teams', sipDomains: [], label: 'Café' };
  expect(calls(fake, 'startRun')).toEqual([request]);
  // What was chosen is offered again the next time.
  await waitFor(() =>
    expect(calls(fake, 'saveSettings')).toMatchObject([
      { last: { catalogId: null, profile: 'teams', label: 'Café', sipDomains: [] } },
    ]),
  );
  // What was pressed is gone; the focus is not.
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Stop'));
  expect(announced(container)).toContain('The check has started');
  act(() =>
    fake.emit(progress({ observations: report.observations.slice(0, 12), done: 12, elapsedMs: 2000 })),
  );
  await screen.findByRole('heading', { name: 'Measuring 12 of 24' });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('0.5');
  expect(container.textContent).toContain('a few seconds left');
  expect(announced(container)).toContain('50 % measured.');
  expect(screen.queryByRole('heading', { name: 'Findings' })).toBeNull();
  act(() => fake.emit({ type: 'run-finished', finished: FINISHED }));
  await screen.findByRole('heading', { name: 'Something required is blocked' });
  expect(announced(container)).toContain(
    `The check has ended. Something required is blocked. ${report.verdict.summary}`,
  );
  expect(screen.getByRole('button', { name: 'Run again' })).toBeDefined();
});

test('results stream in: the path and the table fill while the run is under way', async () => {
  const fake = slowHost();
  await showPage('/', fake);
  act(() => fake.emit({ type: 'run-started', start: START }));
  expect(path()).toContain('This computer → DNS not known');
  act(() => fake.emit(progress({ observations: report.observations, done: 20 })));
  await waitFor(() => expect(path()).toContain('This computer → DNS works'));
});

test('while media is measured, for seconds, the screen says so', async () => {
  const fake = slowHost();
  const { container } = await showPage('/', fake);
  act(() => fake.emit({ type: 'run-started', start: START }));
  act(() => fake.emit(progress({ observations: report.observations, done: 20, mediaMs: 5000 })));
  await screen.findByText('Now: media at the pace of a call, which takes about 5 seconds');
  expect(container.textContent).not.toContain('Just measured');
  act(() => fake.emit(progress({ done: 24, mediaMs: null })));
  await screen.findByText(/Just measured/);
});

test('Escape stops the run, once, and says so until it has ended', async () => {
  const fake = slowHost();
  await showPage('/', fake);
  const user = userEvent.setup();
  await user.keyboard('{F5}');
  await screen.findByRole('button', { name: 'Stop' });
  await user.keyboard('{Escape}{Escape}');
  await screen.findByRole('heading', { name: 'Stopping…' });
  expect(calls(fake, 'stopRun')).toHaveLength(1);
  const interrupted = { ...report, interrupted: true };
  act(() => fake.emit({ type: 'run-finished', finished: { ...FINISHED, report: interrupted } }));
  await screen.findByText(/was stopped before its end/);
});

test('while a run is under way a second one is not asked for', async () => {
  const fake = slowHost();
  await showPage('/', fake);
  await userEvent.setup().keyboard('{F5}{F5}{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: 'Stop' });
  expect(calls(fake, 'startRun')).toHaveLength(1);
});

test('a profile that wants SIP domains refuses what is none, at its field', async () => {
  const last = { catalogId: null, profile: 'sfb-server', label: '', sipDomains: [] };
  const fake = slowHost({ settings: { ...DEFAULT_SETTINGS, last } });
  await showPage('/', fake);
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'SIP domains' });
  await user.type(field, 'contoso.com, nonsense');
  await screen.findByText('“nonsense” is no domain name.');
  await user.click(screen.getByRole('button', { name: 'Run the check' }));
  expect(calls(fake, 'startRun')).toEqual([]);
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, 'contoso.com fabrikam.com{Control>}{Enter}{/Control}');
  expect(calls(fake, 'startRun')).toMatchObject([{ sipDomains: ['contoso.com', 'fabrikam.com'] }]);
});

test('profiles of several catalogues are grouped by their catalogue', async () => {
  const profiles = [{ id: 'teams', title: { en: 'Ours', fr: 'Le nôtre' }, wantsSipDomain: false }];
  const own: CatalogSummary = { id: 'own', title: { en: 'Own', fr: 'Le mien' }, version: '7', profiles };
  const built: CatalogSummary = { ...own, id: null, title: { en: 'Built in', fr: 'Intégré' } };
  const fake = slowHost({ catalogs: [built, own] });
  await showPage('/', fake);
  const user = userEvent.setup();
  const group = screen.getByRole('group', { name: 'Own 7' });
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Profile' }),
    within(group).getByRole('option'),
  );
  await user.keyboard('{F5}');
  expect(calls(fake, 'startRun')).toMatchObject([{ catalogId: 'own', profile: 'teams' }]);
});

test('the finished check stays while other screens are looked at, and is not told again', async () => {
  const fake = slowHost();
  const { container } = await showPage('/', fake);
  act(() => fake.emit({ type: 'run-started', start: START }));
  act(() => fake.emit({ type: 'run-finished', finished: FINISHED }));
  const user = userEvent.setup();
  await user.keyboard('{Control>}4{/Control}');
  await waitFor(() => expect(document.title).toContain('Endpoints'));
  await user.keyboard('{Control>}1{/Control}');
  await screen.findByRole('heading', { name: 'Something required is blocked' });
  expect(announced(container)).not.toContain('The check has ended');
});

test('the last saved check is one link away', async () => {
  const fake = slowHost({}, [{ ...summaryOf('r 1', report), practice: null, label: 'Office' }]);
  await showPage('/', fake);
  const link = await screen.findByRole('link', { name: /^Office, 24 Nov 2026/ });
  expect(link.getAttribute('href')).toBe(`#${reportPath('r 1')}`);
});

test('while the practice network is measured the check waits', async () => {
  const fake = slowHost();
  await showPage('/', fake);
  act(() => fake.emit({ type: 'run-started', start: { ...START, practice: 'firewall-drop' } }));
  await screen.findByText(/practice network is being measured/);
  await userEvent.setup().keyboard('{F5}');
  expect(calls(fake, 'startRun')).toEqual([]);
  expect(screen.getByRole('button', { name: 'Run the check' }).getAttribute('aria-disabled')).toBe('true');
});

test('the report follows the language of the window', async () => {
  const fake = slowHost();
  const { container } = await showPage('/', fake);
  act(() => fake.emit({ type: 'run-started', start: START }));
  act(() => fake.emit({ type: 'run-finished', finished: FINISHED }));
  const settings = { ...DEFAULT_SETTINGS, language: 'fr' as const };
  act(() => fake.emit({ type: 'settings-changed', settings, reportsFolder: '/x' }));
  const french = resay(report, messagesFor('fr'));
  await waitFor(() => expect(container.textContent).toContain(french.verdict.summary));
});

test.each(['en', 'fr'] as const)(
  'axe finds nothing before, during and after a run (%s)',
  async (language) => {
    const fake = slowHost({ settings: { ...DEFAULT_SETTINGS, language } });
    const { container } = await showPage('/', fake);
    expect(await axeViolations(container)).toEqual([]);
    act(() => fake.emit({ type: 'run-started', start: START }));
    act(() => fake.emit(progress({ observations: report.observations.slice(0, 12), done: 12 })));
    expect(await axeViolations(container)).toEqual([]);
    act(() => fake.emit({ type: 'run-finished', finished: FINISHED }));
    expect(await axeViolations(container)).toEqual([]);
  },
);

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../../shared/api/settings.ts';
import { type FakeDiagnostics, fakeDiagnostics } from '../../../support/fake-diagnostics.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

const saved = ({ calls }: FakeDiagnostics): readonly Settings[] =>
  calls.filter(({ name }) => name === 'saveSettings').map(({ params }) => params as Settings);

test('the language and the theme change at once, and are saved', async () => {
  const { fake } = await showPage('/settings');
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText('Theme'), 'Dark');
  await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  await user.selectOptions(screen.getByLabelText('Language'), 'Français');
  await screen.findByRole('heading', { level: 1, name: 'Paramètres' });
  expect(saved(fake).at(-1)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', language: 'fr' });
});

test('a number is saved when the field is left, and what cannot be is said at the field', async () => {
  const { fake } = await showPage('/settings');
  const user = userEvent.setup();
  const field = screen.getByLabelText('Time limit of one attempt');
  await user.clear(field);
  await user.type(field, '50');
  expect(saved(fake)).toEqual([]);
  await user.tab();
  expect((await screen.findByRole('alert')).textContent).toContain('from 100 to 60,000');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(saved(fake)).toEqual([]);
  await user.clear(field);
  await user.type(field, '5000{Enter}');
  await waitFor(() => expect(saved(fake).at(-1)?.timeoutMs).toBe(5000));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('Escape brings back the saved number', async () => {
  const { fake } = await showPage('/settings');
  const user = userEvent.setup();
  const field = screen.getByLabelText<HTMLInputElement>('Attempts under way at once');
  await user.clear(field);
  await user.type(field, '7{Escape}');
  expect(field.value).toBe('64');
  await user.tab();
  expect(saved(fake)).toEqual([]);
});

test('DNS servers are added, checked and removed, and the focus goes on to the next one', async () => {
  const { fake } = await showPage('/settings');
  const user = userEvent.setup();
  const field = screen.getByLabelText('DNS servers to ask');
  await user.type(field, 'dns.example.test{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('dns.example.test');
  await user.clear(field);
  await user.type(field, '192.0.2.53{Enter}');
  await screen.findByRole('button', { name: 'Remove 192.0.2.53' });
  await user.type(field, '192.0.2.53{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('already');
  await user.clear(field);
  await user.type(field, '[[2001:db8::53]:5353{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Remove 192.0.2.53' }));
  const left = screen.getByRole('button', { name: 'Remove [2001:db8::53]:5353' });
  await waitFor(() => expect(document.activeElement).toBe(left));
  await user.click(left);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(saved(fake).at(-1)?.dnsServers).toEqual([]);
});

test('a file of roots is checked first, kept with its name, and taken out again', async () => {
  const pem = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n';
  const fake = fakeDiagnostics({
    checkRoots: ({ name, text }) =>
      text === pem
        ? { certificates: 1 }
        : { code: 'not-certificates', file: name, reason: 'no certificate in it' },
  });
  await showPage('/settings', fake);
  const user = userEvent.setup();
  const input = screen.getByLabelText('Add a file…', { selector: 'input' });
  await user.upload(input, new File(['hello'], 'notes.pem'));
  expect((await screen.findByRole('alert')).textContent).toContain('notes.pem');
  expect(saved(fake)).toEqual([]);
  await user.upload(input, new File([pem], 'gateway.pem'));
  const item = await screen.findByText('gateway.pem');
  expect(item.closest('li')?.textContent).toContain('1 certificate');
  expect(saved(fake).at(-1)?.extraRoots).toEqual([{ file: 'gateway.pem', pem }]);
  await user.upload(input, new File([pem], 'copy.pem'));
  expect((await screen.findByRole('alert')).textContent).toContain('copy.pem');
  await user.click(screen.getByRole('button', { name: 'Remove gateway.pem' }));
  await waitFor(() => expect(saved(fake).at(-1)?.extraRoots).toEqual([]));
});

test('a folder is chosen in the dialog; one that cannot be written to is refused at its place', async () => {
  const fake = fakeDiagnostics({
    saveSettings: ({ reportsFolder }) => ({
      code: 'unwritable',
      path: reportsFolder ?? '',
      detail: 'EROFS',
    }),
  });
  await showPage('/settings', fake);
  await userEvent.click(screen.getByRole('button', { name: 'Choose…' }));
  expect((await screen.findByRole('alert')).textContent).toContain('read-only');
  expect(screen.getByText('/home/somebody/reports')).toBeTruthy();
});

test('without a dialog the folder is typed', async () => {
  const fake = fakeDiagnostics({}, { can: { chooseFolder: false } });
  await showPage('/settings', fake);
  const user = userEvent.setup();
  const field = screen.getByLabelText<HTMLInputElement>('Folder of the reports');
  await user.clear(field);
  await user.type(field, 'reports{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('whole path');
  await user.clear(field);
  await user.type(field, '/srv/reports{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Use the default' }));
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(saved(fake).map(({ reportsFolder }) => reportsFolder)).toEqual(['/srv/reports', null]);
  expect(field.value).toBe('/home/somebody/reports');
});

test('a refused change is taken back, and told', async () => {
  const fake = fakeDiagnostics({
    saveSettings: () => ({ code: 'unwritable', path: '/x/settings.json', detail: 'ENOSPC' }),
  });
  await showPage('/settings', fake);
  const field = screen.getByLabelText<HTMLSelectElement>('Theme');
  await userEvent.selectOptions(field, 'Dark');
  await screen.findByText(/settings\.json was not written/);
  expect(field.value).toBe('system');
});

test('two quick changes are both kept', async () => {
  const { fake } = await showPage('/settings');
  const user = userEvent.setup();
  const field = screen.getByLabelText('Attempts under way at once');
  await user.clear(field);
  await user.type(field, '8');
  await user.selectOptions(screen.getByLabelText('Theme'), 'Light');
  await waitFor(() => expect(saved(fake)).toHaveLength(2));
  expect(saved(fake).at(-1)).toMatchObject({ concurrency: 8, theme: 'light' });
});

test('everything can be put back to its default, and that can be undone', async () => {
  const last = { catalogId: null, profile: 'teams', label: 'Office', sipDomains: [] };
  const settings: Settings = { ...DEFAULT_SETTINGS, timeoutMs: 9000, dnsServers: ['192.0.2.53'], last };
  const { fake } = await showPage('/settings', fakeDiagnostics({}, { settings }));
  const user = userEvent.setup();
  const reset = screen.getByRole('button', { name: 'Reset to defaults' });
  await user.click(reset);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(saved(fake)).toHaveLength(2));
  expect(saved(fake)).toEqual([{ ...DEFAULT_SETTINGS, last }, settings]);
  await waitFor(() => expect(document.activeElement).toBe(reset));
});

test.each(['en', 'fr'] as const)('axe finds nothing (%s)', async (language) => {
  const settings = {
    ...DEFAULT_SETTINGS,
    language,
    dnsServers: ['192.0.2.53'],
    extraRoots: [{ file: 'gateway.pem', pem: '' }],
    reportsFolder: '/srv/reports',
  };
  const { container } = await showPage('/settings', fakeDiagnostics({}, { settings }));
  expect(within(container).getAllByRole('heading', { level: 2 })).toHaveLength(5);
  expect(await axeViolations(container)).toEqual([]);
});

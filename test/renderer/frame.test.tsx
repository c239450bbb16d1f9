import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeDiagnostics } from '../support/fake-diagnostics.ts';
import { showPage } from './support/show-page.tsx';

test('keys and links lead to the screens, and the title says which one it is', async () => {
  await showPage();
  const user = userEvent.setup();
  await user.keyboard('{Control>}3{/Control}');
  await waitFor(() => expect(document.title).toContain('History'));
  await user.click(screen.getByRole('link', { name: 'Endpoints' }));
  await waitFor(() => expect(document.title).toContain('Endpoints'));
  expect(screen.getByRole('link', { name: 'Endpoints' }).getAttribute('aria-current')).toBe('page');
});

test('the page speaks the language of the settings as soon as it changes', async () => {
  const { fake } = await showPage();
  const hello = await fake.api.hello(null);
  if (!hello.ok) throw new Error('hello');
  const settings = { ...hello.value.settings, language: 'fr' as const };
  fake.emit({ type: 'settings-changed', settings, reportsFolder: '/x' });
  await screen.findByRole('link', { name: 'Historique' });
  expect(document.documentElement.lang).toBe('fr');
});

test('a problem is shown once, and can be dismissed', async () => {
  const { fake } = await showPage('/', fakeDiagnostics({}, { problems: [{ code: 'page-crashed' }] }));
  fake.emit({ type: 'problem', problem: { code: 'page-crashed' } });
  const shown = await screen.findAllByText(/stopped working/);
  expect(shown).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByText(/stopped working/)).toBeNull());
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/api/settings.ts';
import type { CatalogSummary } from '../../../../shared/api/diagnostics-api.ts';
import { builtIn } from '../../../../shared/catalog/built-in.ts';
import type { Catalog } from '../../../../shared/catalog/catalog.ts';
import { type FakeDiagnostics, fakeDiagnostics } from '../../../support/fake-diagnostics.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

const summaryOf = (id: string | null, { title, version, profiles }: Catalog): CatalogSummary => ({
  id,
  title,
  version,
  profiles: profiles.map((profile) => ({ ...profile, wantsSipDomain: false })),
});
const ours = summaryOf(null, builtIn);
const MINE: Catalog = {
  ...builtIn,
  id: 'mine',
  title: { en: 'Lab list', fr: 'Liste du labo' },
  profiles: [{ id: 'lab', title: { en: 'Lab', fr: 'Labo' }, sets: [11], srv: [] }],
};

/** Without a layout the focus does not enter a dialog, which therefore stays hidden from screen readers in jsdom. */
const HIDDEN = { hidden: true } as const;

/** A host that takes any file for the lab's catalogue. */
function hostWithImport(): FakeDiagnostics {
  let there = false;
  const fake: FakeDiagnostics = fakeDiagnostics({
    openCatalog: ({ id }) => (id === null ? builtIn : there ? MINE : { code: 'no-such-catalog' }),
    importCatalog: () => {
      there = true;
      fake.emit({ type: 'catalogs-changed', catalogs: [ours, summaryOf('mine', MINE)] });
      return summaryOf('mine', MINE);
    },
    removeCatalog: () => {
      there = false;
      fake.emit({ type: 'catalogs-changed', catalogs: [ours] });
      return null;
    },
  });
  return fake;
}

const search = async (text: string): Promise<void> => {
  const box = await screen.findByLabelText('Search the endpoints');
  await userEvent.clear(box);
  await userEvent.type(box, text);
};

test('sets are grouped by need; what is retired says since when and what came after, and is no fault', async () => {
  await showPage('/endpoints');
  await screen.findByRole('heading', { level: 2, name: /^Required \(\d+\)$/ });
  const retired = screen.getByRole('region', { name: /^Retired/ });
  const row = within(retired).getByRole('button', { name: /^Sign-in.*sipdir\.online\.lync\.com/ });
  expect(row.textContent).toContain('since 31 July 2021');
  expect(row.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(row);
  expect(row.getAttribute('aria-expanded')).toBe('true');
  expect(retired.textContent).toContain('Its successor: Microsoft Teams.');
  expect(retired.textContent).not.toMatch(/fail|broken|blocked/i);
});

test('a set opens to everything that is known of it; its source opens in the browser, its names are copied', async () => {
  const { fake } = await showPage('/endpoints');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /\*\.lync\.com/ }));
  const set = screen.getByRole('button', { name: /\*\.lync\.com/ }).closest('li');
  if (set === null) throw new Error('no row');
  expect(set.textContent).toContain('People do not see who is available.');
  expect(set.textContent).toContain('teams.microsoft.com 443/tcp');
  const [link] = within(set).getAllByRole('link');
  if (link === undefined) throw new Error('no link');
  await user.click(link);
  await user.click(within(set).getByRole('button', { name: /^Copy/ }));
  await within(set).findByRole('button', { name: 'Copied' });
  const params = (name: string) => fake.calls.find((call) => call.name === name)?.params;
  expect(params('openLink')).toEqual({
    url: expect.stringMatching(/^https:\/\/learn\.microsoft\.com\/\S+[^,]$/) as unknown,
  });
  expect(params('copyText')).toEqual({
    text: expect.stringContaining('52.112.0.0/14\n') as unknown,
  });
});

test('a long list is shortened, and opens where the focus is', async () => {
  await showPage('/endpoints');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /\*\.auth\.microsoft\.com/ }));
  const more = screen.getAllByRole('button', { name: /^Show \d+ more$/ })[0];
  if (more === undefined) throw new Error('nothing was shortened');
  const before = screen.getAllByRole('listitem').length;
  await user.click(more);
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(before);
  expect(document.activeElement?.textContent).toBe('Show fewer');
});

test('an address is found in the range that contains it', async () => {
  await showPage('/endpoints');
  await search('52.113.1.1');
  await screen.findByText('3 of 18 sets match', { selector: 'span' });
  expect(screen.getAllByText('52.112.0.0/14 contains 52.113.1.1')).toHaveLength(3);
});

test('Ctrl+F leads to the search; without a hit it says what is searched, and how to go back', async () => {
  await showPage('/endpoints');
  const user = userEvent.setup();
  await screen.findByRole('heading', { level: 2, name: /^Required/ });
  await user.keyboard('{Control>}f{/Control}');
  expect(document.activeElement).toBe(screen.getByLabelText('Search the endpoints'));
  await user.keyboard('no-such-thing');
  await user.click(await screen.findByRole('button', { name: 'Show all again' }));
  await screen.findByRole('heading', { level: 2, name: /^Required/ });
});

test('what another profile has is offered', async () => {
  await showPage('/endpoints');
  await search('dod.teams.microsoft.us');
  await userEvent.click(await screen.findByRole('button', { name: /^Show the \d+ sets? of the catalogue/ }));
  await screen.findByText(/of \d+ sets match/, { selector: 'span' });
  expect(screen.getByLabelText<HTMLSelectElement>('Profile').value).toBe('');
});

test('a file that cannot be used is refused at the place that is wrong', async () => {
  await showPage('/endpoints');
  const input = screen.getByLabelText('Import a catalogue…', { selector: 'input' });
  await userEvent.upload(input, new File(['{'], 'list.json'));
  await screen.findByText(/endpointSets\[2\]\.tcpPorts/);
  // The lines of the file around it.
  expect(screen.getByText('"tcpPorts": "443-80",').parentElement?.textContent).toContain('11');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByText(/endpointSets\[2\]\.tcpPorts/)).toBeNull());
});

test('an imported catalogue is shown, and removed after a question', async () => {
  const { fake } = await showPage('/endpoints', hostWithImport());
  const user = userEvent.setup();
  const input = screen.getByLabelText('Import a catalogue…', { selector: 'input' });
  await user.upload(input, new File(['{}'], 'lab.json'));
  await screen.findByText(/“Lab list” is imported/);
  const chosen = screen.getByLabelText<HTMLSelectElement>('Catalogue');
  expect(chosen.value).toBe('mine');
  await user.click(screen.getByRole('button', { name: 'Remove this catalogue' }));
  const dialog = await screen.findByRole('dialog', HIDDEN);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel', ...HIDDEN }));
  expect(fake.calls.some(({ name }) => name === 'removeCatalog')).toBe(false);
  await waitFor(() => expect(screen.queryByRole('dialog', HIDDEN)).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Remove this catalogue', ...HIDDEN }));
  await user.click(
    within(await screen.findByRole('dialog', HIDDEN)).getByRole('button', {
      name: 'Remove',
      ...HIDDEN,
    }),
  );
  await screen.findByText(/“Lab list” is removed/);
  expect(chosen.value).toBe('');
  await waitFor(() => expect(document.activeElement).toBe(chosen));
});

test.each(['en', 'fr'] as const)('axe finds nothing (%s)', async (language) => {
  const settings = { ...DEFAULT_SETTINGS, language };
  const { container } = await showPage('/endpoints', fakeDiagnostics({}, { settings }));
  const [row] = await screen.findAllByRole('button', { name: /lync\.com/ });
  if (row !== undefined) await userEvent.click(row);
  expect(await axeViolations(container)).toEqual([]);
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../shared/api/settings.ts';
import type { UpdateCheck } from '../../../../shared/api/catalog-calls.ts';
import { type FakeDiagnostics, fakeDiagnostics } from '../../../support/fake-diagnostics.ts';
import { axeViolations } from '../../support/axe.ts';
import { showPage } from '../../support/show-page.tsx';

/** Without a layout the focus does not enter a dialog, which therefore stays hidden from screen readers in jsdom. */
const HIDDEN = { hidden: true } as const;
const inFrench = { settings: { ...DEFAULT_SETTINGS, language: 'fr' } } as const;

const paramsOf = (fake: FakeDiagnostics, name: string): unknown =>
  fake.calls.find((call) => call.name === name)?.params;
const dialog = () => screen.findByRole('dialog', HIDDEN);
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));

const none = (outcome: Extract<UpdateCheck, { status: 'none' }>['outcome']): UpdateCheck => ({
  status: 'none',
  outcome,
  inUse: { version: '2026-08-14', readOn: '2026-08-14' },
});

describe('a newer list', () => {
  test('says what it means for rules first, then what changed, and is used when the person says so', async () => {
    const { fake, container } = await showPage('/endpoints');
    await press('Check for updates');
    const shown = await dialog();
    expect(shown.textContent).toContain('Version 2026102800, as of 28 October 2026. Nothing is changed yet.');
    const opened = within(shown).getByRole('table', { ...HIDDEN, name: 'Open newly:' });
    expect(within(opened).getByRole('rowheader', { ...HIDDEN, name: 'fresh.teams.test' })).toBeTruthy();
    expect(opened.textContent).toContain('198.18.0.0/15');
    const closed = within(shown).getByRole('table', { ...HIDDEN, name: 'May be closed:' });
    expect(closed.textContent).toContain('keydelivery');
    expect(shown.textContent).toMatch(/Set 16, Microsoft Teams, for meetings: gone/);
    expect(shown.textContent).toMatch(/Required: no → yes/);
    expect(paramsOf(fake, 'applyUpdate')).toBeUndefined();
    expect(await axeViolations(container.ownerDocument.body)).toEqual([]);
    await userEvent.click(within(shown).getByRole('button', { ...HIDDEN, name: 'Use the newer list' }));
    expect(paramsOf(fake, 'applyUpdate')).toEqual({ version: '2026102800' });
    await screen.findByText('The catalogue is up to date now: version 2026102800.');
  });

  test('may be left as it is', async () => {
    const { fake } = await showPage('/endpoints');
    await press('Check for updates');
    await userEvent.click(
      within(await dialog()).getByRole('button', { ...HIDDEN, name: 'Leave it as it is' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog', HIDDEN)).toBeNull());
    expect(paramsOf(fake, 'applyUpdate')).toBeUndefined();
  });

  test.each<{ outcome: UpdateCheck; says: string; elsewhere: boolean }>([
    { outcome: none({ status: 'current' }), says: 'There is nothing newer', elsewhere: false },
    {
      outcome: none({ status: 'asked-recently', waitMs: 90_000 }),
      says: 'again in 2 minutes',
      elsewhere: false,
    },
    {
      outcome: none({
        status: 'unreachable',
        place: 'service.test',
        failure: { step: 'connect', code: 'refused', detail: null },
      }),
      says: 'cannot be reached from this network: refused at once',
      elsewhere: true,
    },
    {
      outcome: none({ status: 'busy', place: 'service.test', httpStatus: 429 }),
      says: 'HTTP 429',
      elsewhere: true,
    },
    {
      outcome: none({ status: 'not-the-service', place: 'service.test', wrong: { kind: 'not-json' } }),
      says: 'is not the endpoints service: its answer is not JSON',
      elsewhere: true,
    },
  ])('none: $says', async ({ outcome, says, elsewhere }) => {
    const { container } = await showPage('/endpoints', fakeDiagnostics({ checkForUpdate: () => outcome }));
    await press('Check for updates');
    const bar = await screen.findByText((text) => text.includes(says));
    // It is no error, whatever the network does.
    expect(container.textContent).not.toMatch(/error/i);
    expect(bar.closest('[role=status]')?.textContent?.includes('imported as a file')).toBe(elsewhere);
    expect(screen.queryByRole('dialog', HIDDEN)).toBeNull();
    expect(await axeViolations(container)).toEqual([]);
  });

  test('with the same content says so', async () => {
    const same: UpdateCheck = {
      status: 'found',
      version: '2026102800',
      readOn: '2026-10-28',
      diff: {
        callpathCatalogDiff: 1,
        a: { id: 'callpath', version: '1' },
        b: { id: 'callpath', version: '2' },
        sets: [],
        rules: { open: [], close: [] },
      },
    };
    await showPage('/endpoints', fakeDiagnostics({ checkForUpdate: () => same }));
    await press('Check for updates');
    expect((await dialog()).textContent).toContain('only its date is newer');
  });
});

describe('rules', () => {
  test('of the shown profile for the chosen device; what the file has no room for is said', async () => {
    const { fake, container } = await showPage('/endpoints');
    await userEvent.selectOptions(await screen.findByLabelText('Profile'), 'Microsoft Teams (worldwide)');
    await press('Save as firewall rules…');
    const shown = await dialog();
    expect(shown.textContent).toContain('“Microsoft Teams (worldwide)”');
    expect(within(shown).getAllByRole('radio', HIDDEN)).toHaveLength(7);
    expect(within(shown).queryByLabelText('SIP domains')).toBeNull();
    expect(await axeViolations(container.ownerDocument.body)).toEqual([]);
    await userEvent.click(within(shown).getByRole('radio', { ...HIDDEN, name: /^Table \(CSV\)/ }));
    await userEvent.click(within(shown).getByRole('checkbox', { ...HIDDEN, name: 'Only what is required' }));
    await userEvent.click(within(shown).getByRole('button', { ...HIDDEN, name: 'Save…' }));
    expect(paramsOf(fake, 'saveAllowlist')).toEqual({
      catalogId: null,
      profile: 'teams',
      sipDomains: [],
      requiredOnly: true,
      format: 'csv',
    });
    await screen.findByText((text) => text.includes('Saved: Callpath teams csv'));
    await screen.findByText('Left out: set 9801.');
  });

  test('of a site’s own servers want its domains, and wait for good ones', async () => {
    const { fake } = await showPage('/endpoints');
    await userEvent.selectOptions(
      await screen.findByLabelText('Profile'),
      'Skype for Business Server on premises',
    );
    await press('Save as firewall rules…');
    const shown = await dialog();
    const field = within(shown).getByLabelText('SIP domains');
    await userEvent.type(field, 'contoso');
    expect(shown.textContent).toContain('“contoso” is not a domain name.');
    const button = within(shown).getByRole('button', { ...HIDDEN, name: 'Save…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.type(field, '.com, fabrikam.com');
    await userEvent.click(button);
    expect(paramsOf(fake, 'saveAllowlist')).toMatchObject({
      profile: 'sfb-server',
      sipDomains: ['contoso.com', 'fabrikam.com'],
    });
  });

  test('in French', async () => {
    await showPage('/endpoints', fakeDiagnostics({}, inFrench));
    await press('Règles de pare-feu…');
    const shown = await dialog();
    expect(shown.textContent).toContain('Pour quel équipement');
    expect(shown.textContent).not.toMatch(/\b(the|for|rules)\b/);
  });
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../../shared/model/report.ts';
import { hostileReport } from '../../../../support/hostile-report.ts';
import { largeReport } from '../../../../support/large-report.ts';
import { RECORDED } from '../../../../support/recorded-reports.ts';
import { brokenReport, healthyReport } from '../../../../support/sample-report.ts';
import { axeViolations } from '../../../support/axe.ts';
import { showMatrix } from './show-matrix.tsx';

const rows = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-index]')].toSorted(
    (a, b) => Number(a.dataset['index']) - Number(b.dataset['index']),
  );
const hosts = (): readonly string[] =>
  rows().map((row) => row.querySelector('[role=rowheader]')?.textContent ?? '');
const focused = (): string => document.activeElement?.getAttribute('aria-rowindex') ?? '';
const row = (index: number): HTMLElement => {
  const found = rows()[index];
  if (found === undefined) throw new Error(`no row ${index}`);
  return found;
};

test('faults come first; every symbol has its word, and a layer that does not exist is empty', async () => {
  await showMatrix(brokenReport);
  expect(hosts()[0]).toBe('sipfed.contoso-online.test');
  const cells = within(row(0))
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent);
  expect(cells).toEqual([
    '5061/tcp',
    '✓DNS: works',
    '✕TCP: fails (no answer at all to the connection attempt)',
    '–TLS: not measured',
    '–SIP: not measured',
    '3.0 s',
    'messages, required',
    '✕ fails: no answer at all to the connection attempt',
  ]);
  const relay = rows().find((of) => of.textContent?.includes('3478/udp'));
  if (relay === undefined) throw new Error('no relay');
  expect(within(relay).getAllByRole('gridcell')[2]?.textContent).toBe('');
});

test('what is retired and does not answer is not called broken', async () => {
  const place = { host: 'config.skypelab.test', port: 443 };
  const retired: Report = {
    ...healthyReport,
    observations: healthyReport.observations.map((observation) =>
      observation.target.host === place.host && observation.target.port === place.port
        ? {
            ...observation,
            outcome: { status: 'failed', failure: { step: 'connect', code: 'refused', detail: null } },
          }
        : observation,
    ),
  };
  await showMatrix(retired);
  const index = hosts().indexOf(place.host);
  expect(row(index).lastElementChild?.previousElementSibling?.textContent).toMatch(/^i retired/);
  expect(screen.getByRole('button', { name: /^Fails/ }).textContent).toBe('Fails0');
  expect(screen.getByRole('button', { name: /^Retired/ }).textContent).toBe('Retired1');
});

test('filters narrow the rows, the count follows, and an empty result can be undone', async () => {
  await showMatrix(brokenReport);
  const user = userEvent.setup();
  expect(screen.getByText('14 of 14')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: /^Fails/ }));
  await screen.findByText('2 of 14');
  await user.selectOptions(screen.getByLabelText('Needed for'), 'certificate checks');
  await screen.findByText('1 of 14');
  expect(hosts()).toEqual(['crl.pkilab.test']);
  await user.type(screen.getByRole('searchbox'), 'nothing like it');
  await screen.findByText('No row matches these filters.');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await screen.findByText('14 of 14');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('the command "find" leads to the search; Escape there empties it and means nothing else', async () => {
  const { fake } = await showMatrix(brokenReport);
  const search = screen.getByRole<HTMLInputElement>('searchbox');
  fake.emit({ type: 'command', command: 'find' });
  await waitFor(() => expect(document.activeElement).toBe(search));
  await userEvent.type(search, 'sipfed');
  await screen.findByText('1 of 14');
  expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(false);
  await screen.findByText('14 of 14');
  expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(true);
});

test('a heading sorts and says so', async () => {
  await showMatrix(brokenReport);
  const heading = screen.getByRole('columnheader', { name: 'Host' });
  expect(heading.getAttribute('aria-sort')).toBe('none');
  await userEvent.click(within(heading).getByRole('button'));
  await waitFor(() => expect(heading.getAttribute('aria-sort')).toBe('ascending'));
  expect(hosts()).toEqual(hosts().toSorted());
});

describe('keys', () => {
  test('move between rows, to both ends, and from the headings', async () => {
    await showMatrix(largeReport(300));
    const user = userEvent.setup();
    const count = Number(screen.getByRole('grid').getAttribute('aria-rowcount'));
    row(0).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe('3');
    await user.keyboard('{End}');
    await waitFor(() => expect(focused()).toBe(String(count)));
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(String(count));
    await user.keyboard('{Home}');
    await waitFor(() => expect(focused()).toBe('2'));
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(Number(focused())).toBeGreaterThan(8));
    await user.keyboard('{PageUp}');
    await waitFor(() => expect(focused()).toBe('2'));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Host');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('Port');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('2');
  });

  test('Enter opens the timeline, Escape closes it and gives the focus back', async () => {
    await showMatrix(brokenReport);
    const user = userEvent.setup();
    row(0).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('heading', { level: 2, name: 'crl.pkilab.test 80/tcp' });
    await user.click(screen.getByRole('button', { name: 'Previous row' }));
    await screen.findByRole('heading', { level: 2, name: 'sipfed.contoso-online.test 5061/tcp' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    // The row whose timeline was seen last.
    await waitFor(() => expect(focused()).toBe('2'));
  });
});

const told = (count: number): Report => ({
  ...brokenReport,
  findings: [],
  observations: brokenReport.observations.slice(0, count),
});

describe('while a run is under way', () => {
  test('rows keep the order of the plan, and the focus stays with its row when they are sorted at the end', async () => {
    const { show } = await showMatrix(told(5), true);
    const plan = hosts();
    expect(plan[0]).toBe('sipdir.contoso-online.test');
    await userEvent.click(within(screen.getByRole('columnheader', { name: 'Host' })).getByRole('button'));
    row(1).focus();
    show(told(99), true);
    expect(hosts()).toEqual(plan);
    show(brokenReport);
    await waitFor(() => expect(hosts()[0]).toBe('sipfed.contoso-online.test'));
    expect(document.activeElement?.textContent).toContain('sipfed.contoso-online.test');
  });

  test('the focus goes to a neighbour when its row leaves the filter', async () => {
    const { show } = await showMatrix(brokenReport, true);
    await userEvent.click(screen.getByRole('button', { name: /^Fails/ }));
    await screen.findByText('2 of 14');
    row(0).focus();
    show(
      { ...brokenReport, observations: brokenReport.observations.filter(({ id }) => !/^o90[123]$/.test(id)) },
      true,
    );
    await screen.findByText('1 of 14');
    expect(document.activeElement?.textContent).toContain('crl.pkilab.test');
    show(healthyReport, true);
    await screen.findByText('0 of 14');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });
});

test('ten thousand observations put only the rows in view on the page', async () => {
  await showMatrix(largeReport());
  expect(rows().length).toBeLessThan(40);
  expect(Number(screen.getByRole('grid').getAttribute('aria-rowcount'))).toBeGreaterThan(3000);
});

test.each<[string, Report]>([
  ['a recorded fault', RECORDED['firewall-drop']],
  [
    'nothing',
    {
      ...healthyReport,
      observations: [],
      subject: { ...RECORDED.none.subject, endpoints: [], srv: [], services: [] } as never,
    },
  ],
  ['a hostile network', hostileReport],
])('axe finds nothing: %s', async (_, report) => {
  const { container } = await showMatrix(report);
  expect(await axeViolations(container)).toEqual([]);
});

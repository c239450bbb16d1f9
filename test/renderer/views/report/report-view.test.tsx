import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../../shared/messages/index.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { Report } from '../../../../shared/model/report.ts';
import { resay } from '../../../../shared/report.ts';
import { fakeDiagnostics } from '../../../support/fake-diagnostics.ts';
import { hostileReport } from '../../../support/hostile-report.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';
import { brokenReport, healthyReport } from '../../../support/sample-report.ts';
import { axeViolations } from '../../support/axe.ts';
import { showReport } from '../../support/show-report.tsx';

const article = (name: string | RegExp): HTMLElement => screen.getByRole('article', { name });
const findingOf = (report: Report, index: number): Finding => {
  const finding = report.findings[index];
  if (finding === undefined) throw new Error(`no finding ${index}`);
  return finding;
};
const drop = findingOf(brokenReport, 0);
const noClipboard = () => ({ code: 'bug', detail: 'no clipboard' }) as const;
const many = (n: number, more: Partial<Finding> = {}): readonly Finding[] =>
  Array.from({ length: n }, (_, index) => ({ ...drop, id: `f${index}`, title: `Finding ${index}`, ...more }));

describe('the verdict', () => {
  test('says the word, the sentence, how sure, when and where', async () => {
    const { container } = await showReport(brokenReport);
    const card = screen.getByRole('region', { name: 'Something required is blocked' });
    expect(card.textContent).toContain(brokenReport.verdict.summary);
    for (const fact of ['certain (97 %)', '1 problem', '1 warning', '22 November 2026', 'Office'])
      expect(card.textContent).toContain(fact);
    expect(container.textContent).not.toContain('Nothing is in the way');
  });

  test('a network in order: what was checked, and no empty list of findings', async () => {
    await showReport(healthyReport);
    const card = screen.getByRole('region', { name: 'Everything required is reachable' });
    expect(card.textContent).toContain('13 endpoints on 9 hosts were measured, for messages');
    expect(screen.queryByRole('heading', { name: 'Findings' })).toBeNull();
  });

  test('a stopped run without findings does not say that all is well', async () => {
    const verdict = { ...healthyReport.verdict, status: 'inconclusive' as const };
    const { container } = await showReport({ ...healthyReport, interrupted: true, verdict });
    expect(container.textContent).toContain('What was not measured may still be in the way');
    expect(container.textContent).toContain('was stopped before its end');
    expect(container.textContent).not.toContain('Nothing is in the way');
  });
});

test('the break leads to its finding', async () => {
  await showReport(brokenReport);
  const path = screen.getByRole('region', { name: 'Path' });
  expect(path.textContent).toContain('Breaks between Firewall and Internet:');
  await userEvent.click(within(path).getByRole('button', { name: drop.title }));
  expect(document.activeElement).toBe(article(drop.title));
});

describe('findings', () => {
  test('what it means, what to do, whom it concerns; the observations behind it one click away', async () => {
    await showReport(brokenReport);
    const card = article(drop.title);
    expect(within(card).getByRole('heading', { name: 'What it means', level: 4 })).toBeDefined();
    expect(
      within(card)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(drop.remediation);
    expect(card.textContent).toContain('Concernsmessages');
    expect(card.textContent).not.toContain('tried again, alone');
    await userEvent.click(within(card).getByText('Why we say so: 4 observations'));
    await waitFor(() => expect(card.textContent).toContain('tried again, alone'));
  });

  test('problems come before warnings, and these before notes, which are closed', async () => {
    const findings = [
      ...many(1, { severity: 'info', code: 'service.retired', title: 'Retired', id: 'a' }),
      ...many(1, { severity: 'warning', title: 'Slow', id: 'b' }),
      ...many(1, { severity: 'problem', title: 'Blocked', id: 'c' }),
    ];
    await showReport({ ...brokenReport, findings });
    const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['✕Blocked', '!Slow', 'iRetired']);
    const open = screen.getAllByRole('article').map((card) => card.textContent.includes('What it means'));
    expect(open).toEqual([true, true, false]);
  });

  test('of many the first are open; each of the others opens, also for whoever is led to it', async () => {
    await showReport({ ...brokenReport, findings: many(30) });
    expect(screen.getAllByRole('article')).toHaveLength(30);
    expect(screen.getAllByRole('heading', { name: 'What it means' })).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Finding 20', expanded: false }));
    expect(article('Finding 20').textContent).toContain('What to do');
    document.getElementById('finding-f25')?.focus();
    await waitFor(() => expect(article('Finding 25').textContent).toContain('What to do'));
  });

  test('a long list of hosts is shortened until it is wanted', async () => {
    const hosts = Array.from({ length: 500 }, (_, index) => `host-${index}.test`);
    await showReport({ ...brokenReport, findings: many(1, { scope: { ...drop.scope, hosts } }) });
    const card = article('Finding 0');
    expect(card.textContent).not.toContain('host-6.test');
    await userEvent.click(within(card).getByRole('button', { name: 'and 494 more' }));
    expect(card.textContent).toContain('host-499.test');
    await userEvent.click(within(card).getByRole('button', { name: 'Show fewer' }));
    expect(card.textContent).not.toContain('host-499.test');
  });

  test('a request for whoever can act is copied, and said to be', async () => {
    const { fake } = await showReport(brokenReport);
    await userEvent.click(
      within(article(drop.title)).getByRole('button', { name: 'Copy for the firewall team' }),
    );
    const { params } = fake.calls.find(({ name }) => name === 'copyText') ?? {};
    expect(params).toMatchObject({ text: expect.stringContaining('TCP 5061') });
    await screen.findByRole('button', { name: 'Request copied' });
  });

  test('a clipboard that cannot be had is told on top, and nothing is said to be copied', async () => {
    const { container } = await showReport(brokenReport, fakeDiagnostics({ copyText: noClipboard }));
    await userEvent.click(within(article(drop.title)).getByRole('button', { name: /firewall team/ }));
    await waitFor(() => expect(container.textContent).toContain('no clipboard'));
    expect(container.textContent).not.toContain('Request copied');
  });

  test.each([
    { code: 'service.unavailable', button: 'Copy for the owner of the service' },
    { code: 'network.clock-skew', button: 'Copy for the user' },
  ])('$code has a request too', async ({ code, button }) => {
    await showReport({ ...brokenReport, findings: many(1, { code }) });
    expect(within(article('Finding 0')).getByRole('button', { name: button })).toBeDefined();
  });

  test('a finding of a newer version has none', async () => {
    await showReport({ ...brokenReport, findings: many(1, { code: 'quantum.noise' }) });
    expect(within(article('Finding 0')).queryByRole('button', { name: /^Copy/ })).toBeNull();
  });
});

test('what was not measured and the environment are there when they are wanted', async () => {
  const { container } = await showReport(brokenReport);
  expect(container.textContent).not.toContain('198.18.1.254');
  await userEvent.click(screen.getByRole('heading', { name: 'Environment' }));
  await waitFor(() => expect(container.textContent).toContain('198.18.1.254'));
  await userEvent.click(screen.getByRole('heading', { name: 'Not measured (1)' }));
  await waitFor(() => expect(container.textContent).toContain('A wildcard has no address of its own'));
});

test('markup from the network is text', async () => {
  const { container } = await showReport(hostileReport);
  for (const details of container.querySelectorAll('details')) details.querySelector('summary')?.click();
  await waitFor(() => expect(container.querySelectorAll('details[open]')).not.toHaveLength(0));
  expect(container.querySelectorAll('script, img, iframe, main a[href^="javascript"]')).toHaveLength(0);
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
  for (const unsafe of ['\u202e', '\u200b', '\u001b']) expect(container.textContent).not.toContain(unsafe);
});

test.each(Object.entries(RECORDED))('axe finds nothing in a recorded run: %s', async (_name, report) => {
  const { container } = await showReport(resay(report, messagesFor('fr')));
  for (const details of container.querySelectorAll('details')) details.querySelector('summary')?.click();
  expect(await axeViolations(container)).toEqual([]);
});

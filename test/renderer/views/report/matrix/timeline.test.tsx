import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { rawAnswer } from '../../../../../renderer/views/report/matrix/timeline/raw-answer.ts';
import { chainsOf } from '../../../../../renderer/views/report/matrix/timeline/chains.ts';
import { matrixOf } from '../../../../../shared/export/matrix.ts';
import { timelineOf } from '../../../../../shared/export/waterfall.ts';
import { en } from '../../../../../shared/messages/en.ts';
import type { Report } from '../../../../../shared/model/report.ts';
import { hostileReport } from '../../../../support/hostile-report.ts';
import { RECORDED } from '../../../../support/recorded-reports.ts';
import { brokenReport } from '../../../../support/sample-report.ts';
import { axeViolations } from '../../../support/axe.ts';
import { showMatrix } from './show-matrix.tsx';

async function openFirst(report: Report) {
  const shown = await showMatrix(report);
  const first = document.querySelector('[data-index="0"]');
  if (first === null) throw new Error('no row');
  await userEvent.click(first);
  return { ...shown, drawer: await screen.findByRole('dialog') };
}

test('a dropped port: the result, its finding, a bar and a line for each attempt', async () => {
  const { drawer } = await openFirst(RECORDED['firewall-drop']);
  const said = within(drawer);
  said.getByText(/no answer at all to the connection attempt$/);
  said.getByText('A firewall discards TCP port 34133');
  const lines = said.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(lines.filter((line) => line.includes('tried again, alone'))).toHaveLength(2);
  expect(lines.some((line) => line.includes('independent DNS server'))).toBe(true);
  const picture = said.getByRole('img', { name: 'Time course' });
  expect(picture.querySelectorAll('.bar-wait').length).toBeGreaterThanOrEqual(3);
  expect(picture.textContent).toContain('6  DNS');
});

test('an intercepted answer: the chain, what the root stores say, and the page behind it', async () => {
  const report = RECORDED['tls-intercepted'];
  const { drawer } = await openFirst({
    ...report,
    subject: report.subject && {
      ...report.subject,
      endpoints: report.subject.endpoints.filter(({ host }) => host === 'webdir.contoso.example'),
    },
  } as Report);
  const said = within(drawer);
  said.getByRole('heading', { level: 3, name: 'Certificate chain' });
  expect(said.getAllByText(/Fortinet/).length).toBeGreaterThan(1);
  said.getByText(/^issuer not trusted · roots of the program: issuer not trusted/);
  expect(said.getAllByText(/ UTC$/).length).toBeGreaterThanOrEqual(2);
  const page = said.getAllByRole('region').map(({ textContent }) => textContent ?? '');
  expect(page.some((text) => text.startsWith('HTTP 200\n'))).toBe(true);
});

test('what is copied is the whole of it as plain text', async () => {
  const { drawer, fake } = await openFirst(brokenReport);
  await userEvent.click(within(drawer).getByRole('button', { name: 'Copy details' }));
  await within(drawer).findByRole('button', { name: 'Copied' });
  const [call] = fake.calls.filter(({ name }) => name === 'copyText');
  const { text } = (call?.params ?? { text: '' }) as { readonly text: string };
  expect(text.split('\n').slice(0, 2)).toEqual([
    'sipfed.contoso-online.test 5061/tcp',
    'Result: fails: no answer at all to the connection attempt',
  ]);
  expect(text).toContain('3. SIP sipfed.contoso-online.test (198.18.2.20) 5061/tcp');
});

test('the finding leads to its card, which takes the focus', async () => {
  const card = document.createElement('article');
  card.id = 'finding-f1';
  card.scrollIntoView = () => {};
  document.body.append(card);
  try {
    const { drawer } = await openFirst(brokenReport);
    await userEvent.click(within(drawer).getByRole('button', { name: 'A firewall discards TCP port 5061' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(card));
  } finally {
    card.remove();
  }
});

test('a hostile network is shown as text', async () => {
  const { drawer } = await openFirst(hostileReport);
  expect(drawer.textContent).toContain('<script>alert(1)</script>');
  expect(document.querySelectorAll('script, img[src=x]')).toHaveLength(0);
  for (const unsafe of ['\u001b', '\u202e', '\u200b', '\u0007']) {
    expect(document.body.textContent).not.toContain(unsafe);
  }
});

test.each(['firewall-drop', 'tls-intercepted', 'captive-portal', 'udp-partly-blocked', 'none'] as const)(
  'axe finds nothing in the timeline: %s',
  async (fault) => {
    const { drawer } = await openFirst(RECORDED[fault]);
    expect(await axeViolations(drawer)).toEqual([]);
  },
);

test('every attempt of the recorded runs that was answered in HTTP, SIP or DNS has a raw answer', () => {
  for (const report of Object.values(RECORDED)) {
    for (const observation of report.observations) {
      const shows =
        ['http', 'dns', 'control'].includes(observation.kind) && observation.outcome.status === 'ok';
      if (shows) expect(rawAnswer(observation, en)).not.toBeNull();
    }
  }
});

test('the same chain seen by several attempts is shown once, with their numbers', () => {
  const report = RECORDED['tls-intercepted'];
  const row = matrixOf(report).find(({ host, as }) => host === 'webdir.contoso.example' && as === 'https');
  if (row === undefined) throw new Error('no row');
  const { attempts } = timelineOf(report, row, 40);
  const chains = chainsOf(attempts);
  const numbers = chains.flatMap((chain) => chain.attempts);
  expect(numbers).toHaveLength(2);
  expect(numbers.every((number) => ['http', 'tls', 'sip'].includes(attempts[number - 1]?.kind ?? ''))).toBe(
    true,
  );
});

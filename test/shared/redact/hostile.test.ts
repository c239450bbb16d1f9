import { expect, test } from 'vitest';
import { renderJson } from '../../../shared/export/json.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { redactReport, redactText } from '../../../shared/redact/redact-report.ts';
import { RedactionSession } from '../../../shared/redact/session.ts';
import { healthyReport } from '../../support/sample-report.ts';

/** The longest text that a report file may hold. */
const LONGEST = 20_000;
const filled = (piece: string): string => piece.repeat(LONGEST / piece.length);

/** What makes a careless pattern look at everything again and again. */
const TIRING = [
  'a',
  'a.',
  'a-',
  'a:',
  'a@',
  '@',
  '.',
  '/',
  '\\',
  '%',
  '%2',
  '%41',
  ':',
  '::',
  '1.',
  '1:',
  'f:',
  '=',
  '"',
  'eyJ-',
  'CN=',
  'a=,',
  'user=',
  'ssid=',
  'x-token-',
  '-auth',
  'C:\\',
  '/home/',
  'http://',
  'http://a@',
  '\\\\a\\',
  'xn--',
  'S-1-',
  '0-',
  'PC-',
  'a-macbook',
  'SSID ',
  '·',
  'é',
  'e\u0301',
  '\ud83d\ude00',
  'Basic ',
  '*.',
  '_',
];

test.each(TIRING)('twenty thousand characters of %j take no time', (piece) => {
  const texts = [filled(piece), `${filled(piece)}!`, `@=%41://\\ ssid ${filled(piece)}`];
  const startMs = performance.now();
  for (const text of texts) redactText(text, new RedactionSession());
  expect(performance.now() - startMs).toBeLessThan(3_000);
});

test('thousands of names and networks: as many placeholders, and in time', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => at);
  const report = {
    ...healthyReport,
    environment: {
      ...healthyReport.environment,
      dnsServers: many.map((at) => `10.${at >> 8}.${at & 255}.53`),
      gateways: many.map((at) => `h${at}.northwind${at}.local`),
    },
    notMeasured: many.map((at) => ({ what: `user${at}@northwind${at}.local`, why: `C:\\Users\\u${at}x\\y` })),
  };
  const startMs = performance.now();
  const shown = redactReport(report).report;
  expect(performance.now() - startMs).toBeLessThan(20_000);
  expect(new Set(shown.environment.dnsServers).size).toBe(5_000);
  expect(new Set(shown.environment.gateways).size).toBe(5_000);
  expect(renderJson(shown)).not.toMatch(/northwind\d/);
});

test('a report that only says that it was redacted is redacted all the same', () => {
  const lying = parseReport({
    ...healthyReport,
    label: 'jean.dupont@northwind.local on user-7',
    options: { ...healthyReport.options, redacted: true },
    environment: { ...healthyReport.environment, dnsServers: ['10.1.2.3', '81.2.69.142'] },
  });
  const text = renderJson(redactReport(lying).report);
  for (const secret of ['dupont', 'northwind', '10.1.2.3', '81.2.69.142']) expect(text).not.toContain(secret);
  // What is a placeholder already stays, and is given to nobody else.
  expect(text).toContain('user-7');
});

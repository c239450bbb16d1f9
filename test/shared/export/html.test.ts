import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../shared/export/html/render-html.ts';
import { PAGE_STYLE, PAGE_STYLE_SHA256 } from '../../../shared/export/html/style.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import type { Report } from '../../../shared/model/report.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

test('the policy knows the style sheet', () => {
  expect(PAGE_STYLE_SHA256).toBe(createHash('sha256').update(PAGE_STYLE).digest('base64'));
});

const withoutStyle = (page: string): string => page.replace(/<style>[^]*?<\/style>/, '');

describe('renderHtml', () => {
  const whole = renderHtml(brokenReport, en);
  const page = withoutStyle(whole);

  test('is one file that loads, runs and sends nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en"><head><meta charset="utf-8"\/>/i);
    expect(whole.indexOf('Content-Security-Policy')).toBeLessThan(whole.indexOf('<style>'));
    expect(page).toContain('default-src &#x27;none&#x27;');
    expect(page).not.toMatch(/<(script|link|iframe|object|embed|form|img)\b/);
    expect(page).not.toMatch(/\s(src|href|action|style|on\w+)=/);
    // An address is text for somebody to copy, and never part of a tag.
    expect(page).not.toMatch(/url\(|@import|<[^>]*https?:\/\//);
    expect(whole.split(`<style>${PAGE_STYLE}</style>`)).toHaveLength(2);
  });

  test('answers in the reader’s order', () => {
    const { heading } = en.words;
    const { front, requestTo } = en.handover;
    const order = [
      '<header>',
      '<main>',
      en.verdict.label.blocked,
      'A firewall on the way discards',
      '<svg',
      `<h2>${front.cannot}</h2>`,
      'People on this network cannot exchange messages.',
      `<h2>${front.asked}</h2>`,
      'Allow outbound TCP 5061',
      `<h2>${front.howSure}</h2>`,
      `<h2>${heading.findings}</h2>`,
      'A firewall discards TCP port 5061',
      'Certificate revocation lists',
      `<h3>${requestTo.firewall}</h3>`,
      'Test-NetConnection sipfed.contoso-online.test -Port 5061',
      `>${heading.measured}</h2>`,
      '<table',
      `>${heading.waterfall}</h2>`,
      `<h2>${heading.notMeasured}</h2>`,
      '<footer>',
      `<h2>${heading.environment}</h2>`,
    ].map((part) => page.indexOf(part, page.indexOf('<body>')));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('says in words what colour and symbol show', () => {
    expect(page).toContain(`<span class="hidden">${en.words.state.failed}</span>`);
    const picture = /<svg[^>]*aria-label="(?<label>[^"]*)"/.exec(page)?.groups?.['label'];
    expect(picture).toContain(`Firewall → Internet ${en.report.link.failing}`);
    expect(picture).toContain(`DNS → Proxy ${en.report.link.fine}`);
  });

  test('speaks French', () => {
    const french = renderHtml(brokenReport, fr);
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain(fr.words.heading.whatToDo.replaceAll("'", '&#x27;'));
  });

  test('a healthy network has no findings and no waterfall', () => {
    const healthy = withoutStyle(renderHtml(healthyReport, en));
    expect(healthy).toContain(en.words.heading.noFindings);
    expect(healthy).toContain(en.handover.nobody);
    expect(healthy).not.toContain('bar-wait');
    expect(healthy).not.toContain('link-failing"');
  });

  test('a report of the practice network says so on its first page', () => {
    const practised = withoutStyle(renderHtml({ ...brokenReport, practice: 'firewall-drop' }, en));
    expect(practised).toContain('This says nothing about a real network.');
    expect(page).not.toContain('This says nothing about a real network.');
  });

  test('150 observations stay below 300 kB', () => {
    const observations = Array.from({ length: 15 }, (_, turn) =>
      brokenReport.observations.slice(0, 10).map((observation, index) => ({
        ...observation,
        id: `${turn}-${index}`,
        target: { ...observation.target, host: `${turn}.${observation.target.host}` },
      })),
    ).flat();
    const { subject: _, ...foreign } = brokenReport;
    const findings = brokenReport.findings.map((finding) => ({
      ...finding,
      evidence: observations.map(({ id }) => id),
    }));
    const report: Report = { ...foreign, observations, findings };
    expect(renderHtml(report, en).length).toBeLessThan(300_000);
  });
});

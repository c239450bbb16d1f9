import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../shared/export/markdown.ts';
import { markdownCode, markdownText } from '../../../shared/export/markdown-text.ts';
import { en } from '../../../shared/messages/en.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

test.each([
  ['plain text, 3.0 s (97 %)', 'plain text, 3.0 s (97 %)'],
  ['*.example.test', '\\*.example.test'],
  ['<b>&', '&lt;b&gt;&amp;'],
  ['[a](b)', '\\[a\\](b)'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['12. item', '12\\. item'],
  ['a | b', 'a \\| b'],
  ['see https://evil.test', 'see https:&#47;&#47;evil.test'],
  ['www.evil.test', 'www&#46;evil.test'],
  ['a@evil.test', 'a&#64;evil.test'],
])('%j is written %j', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('a code span cannot be left', () => {
  expect(markdownCode('a`b|c<d>')).toBe("`a'b¦c‹d›`");
  expect(markdownCode('')).toBe('');
});

describe('renderMarkdown', () => {
  test('has the verdict, the findings and a table', () => {
    const output = renderMarkdown(brokenReport, en);
    expect(output).toMatch(/^# ✕ /);
    expect(output).toContain('### 1. ✕ A firewall discards TCP port 5061');
    expect(output).toContain('1. Ask whoever runs the firewall');
    expect(output).toMatch(/^\| `sipfed\.contoso-online\.test` \| 5061\/tcp \| ✓ \| ✕ \| – \| – \|/m);
  });

  test('says so when there is nothing to report', () => {
    expect(renderMarkdown(healthyReport, en)).toContain(en.words.heading.noFindings);
  });
});

import { describe, expect, test } from 'vitest';
import { ALLOWLIST_FORMATS } from '../../../shared/allowlist/allowlist.ts';
import { allowlistOfCatalog } from '../../../shared/allowlist/from-catalog.ts';
import { renderAllowlist } from '../../../shared/allowlist/render.ts';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { allowCatalog, nastyCatalog } from '../../support/allow-catalog.ts';

const ALL = { sipDomains: [], requiredOnly: false };
const ENDINGS = {
  'windows-firewall': 'ps1',
  pac: 'pac',
  squid: 'conf',
  nftables: 'nft',
  'cisco-asa': 'txt',
  'paloalto-edl': 'txt',
  csv: 'csv',
} as const;

describe.each(ALLOWLIST_FORMATS)('%s', (format) => {
  test.each(['en', 'fr'] as const)('is what was agreed on, in %s', async (lang) => {
    const list = allowlistOfCatalog(allowCatalog, ALL);
    const { content, notes } = renderAllowlist(list, format, messagesFor(lang));
    // Files of the repository have one kind of line end.
    const lines = content.replaceAll('\r\n', '\n');
    await expect(lines).toMatchFileSnapshot(`golden/${format}.${lang}.${ENDINGS[format]}`);
    if (format === 'paloalto-edl' || format === 'csv')
      await expect(`${notes.join('\n')}\n`).toMatchFileSnapshot(`golden/${format}.${lang}.notes`);
    else expect(notes).toEqual([]);
    expect(content.includes('\r\n')).toBe(format === 'csv' || format === 'windows-firewall');
  });

  test('leaves out what is retired, and says so', () => {
    const list = allowlistOfCatalog(allowCatalog, ALL);
    const { content, notes } = renderAllowlist(list, format, messagesFor('en'));
    expect(content).not.toContain('gone.test');
    expect(content + notes.join('\n')).toContain('retired on 5 May 2025: set 9');
    expect((content + notes.join('\n')).replaceAll(/\s+(#|\/\/|!)?\s*/g, ' ')).toContain(
      'lyncdiscover.{sipDomain}',
    );
  });

  test.each(builtIn.profiles.map(({ id }) => id))('is the same each time for %s', (profile) => {
    const choice = { ...ALL, profile, sipDomains: ['contoso.test'] };
    const [one, other] = [1, 2].map(() =>
      renderAllowlist(allowlistOfCatalog(builtIn, choice), format, messagesFor('fr')),
    );
    expect(one).toEqual(other);
  });

  test('a hostile catalogue ends no comment and no string', () => {
    const { content } = renderAllowlist(allowlistOfCatalog(nastyCatalog, ALL), format, messagesFor('en'));
    expect(content).not.toMatch(/[^\P{Cc}\r\n]|[\u2028\u2029]/u);
    if (format === 'csv') return;
    const mark = format === 'pac' ? '//' : format === 'cisco-asa' ? '!' : '#';
    const outside = content
      .split(/\r?\n/)
      .filter((line) => !line.trimStart().startsWith(mark))
      // What stands in quotes of PowerShell, or behind a word of the ASA that takes the rest of the line.
      .map((line) => line.replaceAll(/'(?:[^'’‘]|'')*'/g, '').replace(/ (description|remark) .*$/, ''))
      .join('\n');
    expect(outside).not.toMatch(/flush ruleset|evil|reboot|Remove-Item|allow all|input accept|passwd/);
    expect(content.split(/\r?\n/).filter((line) => line.trimEnd().endsWith('\\'))).toEqual([]);
    if (format === 'cisco-asa') expect(content).not.toContain('?');
    if (format === 'windows-firewall' || format === 'cisco-asa')
      expect(content).toMatch(/^[\x20-\x7e\r\n]*$/);
  });
});

test('a list of the type IP has the ranges, each with its reason, and says which sets have none', () => {
  const list = allowlistOfCatalog(allowCatalog, ALL);
  const { content, notes } = renderAllowlist(list, 'paloalto-edl', messagesFor('en'), { ranges: true });
  expect(content.split('\n').slice(0, 4)).toEqual([
    '52.112.0.0/14 # Set 1, Teams, for calls and screen sharing: required (UDP 3478-3481); Set 2, Teams, for availability (presence): required (TCP 80, 443; UDP 443)',
    '52.122.0.0/15 # Set 1, Teams, for calls and screen sharing: required (UDP 3478-3481); Set 2, Teams, for availability (presence): required (TCP 80, 443; UDP 443)',
    '2603:1063::/38 # Set 1, Teams, for calls and screen sharing: required (UDP 3478-3481)',
    '2603:1ec:42::/48 # Set 2, Teams, for availability (presence): required (TCP 80, 443; UDP 443)',
  ]);
  expect(notes.join('\n')).toContain('*cdn.note.test');
  const nasty = renderAllowlist(allowlistOfCatalog(nastyCatalog, ALL), 'paloalto-edl', messagesFor('en'), {
    ranges: true,
  });
  expect(nasty.content.split('\n').every((line) => /^$|^[\d.:a-f]+\/\d+ # [\x20-\x7e]+$/.test(line))).toBe(
    true,
  );
});

test('the cells of a table are harmless in a spreadsheet', () => {
  const { content } = renderAllowlist(allowlistOfCatalog(nastyCatalog, ALL), 'csv', messagesFor('en'));
  expect(content.replace('\uFEFF', '')).not.toMatch(/(^|,)"?[=+@-]/m);
});

test('where everything else goes stands in the script', () => {
  const list = allowlistOfCatalog(allowCatalog, ALL);
  const elsewhere = (hop: Parameters<typeof renderAllowlist>[3]) =>
    /ELSEWHERE = "(.*)"/.exec(renderAllowlist(list, 'pac', messagesFor('en'), hop).content)?.[1];
  expect(elsewhere({ elsewhere: { type: 'http', host: 'proxy.test', port: 3128 } })).toBe(
    'PROXY proxy.test:3128',
  );
  expect(elsewhere({ elsewhere: { type: 'https', host: '2001:db8::1', port: 443 } })).toBe(
    'HTTPS [2001:db8::1]:443',
  );
  expect(elsewhere({ elsewhere: { type: 'socks5', host: 's.test', port: 1080 } })).toBe(
    'SOCKS5 s.test:1080; SOCKS s.test:1080',
  );
  expect(elsewhere({ elsewhere: { type: 'direct' } })).toBe('DIRECT');
});

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { contractReport, fields, list } from '../../support/contract-report.ts';
import { hostileNetwork } from '../../support/hostile-network.ts';
import { scratch } from '../../support/scratch.ts';
import { tagFault } from '../../support/tag-balance.ts';

/** Control characters but the line ends we write ourselves, and what cannot be seen. */
const CONTROL = /[^\P{Cc}\n\r]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u;
const FORMATS = ['json', 'html', 'csv', 'md', 'junit'] as const;
const TIMEOUT_MS = 500;

// One after the other: two of them at once starve each other's DNS server, which lives in this process.
test.each([
  { where: 'a network of hostile servers', portal: false, code: 'http.' },
  { where: 'a hostile portal before them', portal: true, code: 'network.captive-portal' },
])(
  '$where: ends by its deadlines, and writes nothing of its own',
  async ({ portal, code }) => {
    const network = await hostileNetwork(portal);
    using files = scratch();
    writeFileSync(files.at('catalog.json'), JSON.stringify(network.catalog));
    writeFileSync(files.at('ca.pem'), network.caPem);
    const outputs = FORMATS.flatMap((format) => [`--${format}`, files.at(format)]);
    const place = [
      '--catalog',
      files.at('catalog.json'),
      '--ca',
      files.at('ca.pem'),
      '--dns',
      network.resolver,
    ];
    const { status, stdout, stderr, durationMs } = await cli(
      ['run', ...place, '--proxy', 'direct', '--timeout', String(TIMEOUT_MS), '--quiet', ...outputs],
      { timeoutMs: 30_000 },
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    // The longest way: a name, three steps, and the spaced confirmations of all that failed.
    expect(durationMs).toBeLessThan(TIMEOUT_MS * 25);

    const text = Object.fromEntries(
      FORMATS.map((format) => [format, readFileSync(files.at(format), 'utf8')]),
    );
    const everything = { stdout, ...text };
    for (const [name, content] of Object.entries(everything))
      expect(CONTROL.exec(content.replace(/^\uFEFF/, '')), name).toBeNull();
    for (const name of ['html', 'md', 'junit']) expect(text[name], name).not.toMatch(/<(script|img)\b/i);
    expect(text['html']).not.toMatch(/href="(?!#|data:)/);
    expect(tagFault(text['junit'] ?? '')).toBeNull();
    const cells = (text['csv'] ?? '').replace(/^\uFEFF/, '').split(/,|\r\n/);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);

    const report = contractReport(text['json'] ?? '');
    const observations = list(report['observations'], 'observations').map((one) => fields(one, 'one'));
    const bugs = observations.filter((one) => JSON.stringify(one['outcome']).includes('"code":"bug"'));
    expect(bugs).toEqual([]);
    const codes = list(report['findings'], 'findings').map((one) => String(fields(one, 'one')['code']));
    expect(codes).toContainEqual(expect.stringContaining(code));
    // The servers were there: what they sent is in the report, as text.
    expect(text['json']).toContain('alert(1)');
    expect(Buffer.byteLength(text['json'] ?? '')).toBeLessThan(4_000_000);
    // And Callpath reads its own report again, whatever is in it.
    const shown = await cli(['show', files.at('json')]);
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toBe(stdout);
  },
  40_000,
);

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ALLOWLIST_FORMATS } from '../../../shared/allowlist/allowlist.ts';
import { cli } from '../../support/cli.ts';
import { scratch } from '../../support/scratch.ts';

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const CATALOG = here('support/example-catalog.json');
const RAW = here('support/endpoints/china-2020070800.json');
const DROPPED = here('support/reports/firewall-drop.json');
const HEALTHY = here('support/reports/none.json');

describe.concurrent('callpath allowlist', () => {
  test.each(ALLOWLIST_FORMATS)('--for %s prints the rules, and --output writes the same', async (format) => {
    using files = scratch();
    const { status, stdout, stderr } = await cli(['allowlist', '--for', format]);
    expect(status).toBe(0);
    expect(stdout).toMatch(format === 'paloalto-edl' ? /^\*\.skype\.com\/$/m : /\b11\b/);
    // Comments have their own room; what has none is said beside.
    expect(stderr === '').toBe(format !== 'csv' && format !== 'paloalto-edl');
    const written = await cli(['allowlist', '--for', format, '--output', files.at('rules')]);
    expect(written).toMatchObject({ status: 0, stdout: '' });
    expect(written.stderr).toContain('Written: ');
    expect(readFileSync(files.at('rules'), 'utf8')).toBe(stdout);
  });

  test('takes a catalogue, a profile, a SIP domain, and the web service’s own form', async () => {
    const own = await cli(['allowlist', '--for', 'csv', '--catalog', CATALOG, '--profile', 'federation']);
    expect(own.stdout).toContain('*.contoso-online.test');
    expect(own.stdout).not.toContain('skypelab');
    const server = ['allowlist', '--for', 'csv', '--profile', 'sfb-server', '--sip-domain', 'Contoso.com'];
    expect((await cli(server)).stdout).toContain('lyncdiscover.contoso.com');
    const raw = await cli(['allowlist', '--for', 'nftables', '--catalog', RAW]);
    expect(raw).toMatchObject({ status: 0, stderr: '' });
    expect(raw.stdout).toContain('profile teams');
  });

  test('--required leaves out what is optional, and says so', async () => {
    const { stdout } = await cli(['allowlist', '--for', 'squid', '--catalog', CATALOG, '--required']);
    expect(stdout).not.toContain('config.skypelab.test');
    expect(stdout).toMatch(/Left out because only what is required was wanted: .*\b4\b/);
  });

  test('--from makes rules of what a report found blocked alone', async () => {
    const { status, stdout } = await cli(['allowlist', '--for', 'squid', '--from', DROPPED]);
    expect(status).toBe(0);
    expect(stdout.match(/^acl callpath_\d+ /gm)).toHaveLength(1);
    expect(stdout).toContain('found blocked');
    const healthy = await cli(['allowlist', '--for', 'pac', '--from', HEALTHY]);
    expect(healthy.status).toBe(0);
    expect(healthy.stdout + healthy.stderr).toContain('nothing blocked');
    expect(healthy.stdout).toContain('return ELSEWHERE');
  });

  test('speaks French', async () => {
    const { stdout } = await cli(['allowlist', '--for', 'pac', '--lang', 'fr']);
    expect(stdout).toContain('obligatoire');
    expect(stdout).not.toMatch(/required|optional\b/);
  });

  test('--proxy says where the rest goes', async () => {
    const { stdout } = await cli([
      'allowlist',
      '--for',
      'pac',
      '--proxy',
      'http://user:s3cret@proxy.test:3128',
    ]);
    expect(stdout).toContain('var ELSEWHERE = "PROXY proxy.test:3128";');
    expect(stdout).not.toContain('s3cret');
  });

  test('a catalogue that cannot become rules is refused at its place, and nothing is written', async () => {
    using files = scratch();
    const wide = JSON.parse(readFileSync(CATALOG, 'utf8')) as { endpointSets: { ips: string[] }[] };
    wide.endpointSets[1]!.ips = ['198.18.2.0/24', '0.0.0.0/0'];
    writeFileSync(files.at('wide.json'), JSON.stringify(wide));
    const args = ['allowlist', '--for', 'nftables', '--catalog', files.at('wide.json')];
    const { status, stdout, stderr } = await cli([...args, '--output', files.at('rules')]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('endpointSets[1].ips[1]');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(existsSync(files.at('rules'))).toBe(false);
  });
});

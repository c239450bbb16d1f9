import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cli } from '../../support/cli.ts';
import { scratch } from '../../support/scratch.ts';

const REPORT = fileURLToPath(new URL('../../support/example-report.json', import.meta.url));

describe.concurrent('callpath show --for', () => {
  test('prints what is asked of that team, and nothing else', async () => {
    const { status, stdout, stderr } = await cli(['show', REPORT, '--for', 'firewall']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Request to the firewall team\nSource: /);
    expect(stdout).toContain('Allow outbound TCP 5061');
    expect(stdout).toMatch(/Test-NetConnection \S+ -Port 5061/);
    expect(stdout).toContain('the finding firewall.drop must be gone');
  });

  test('speaks the language of the command', async () => {
    const { stdout } = await cli(['show', REPORT, '--for', 'firewall', '--lang', 'fr']);
    expect(stdout).toMatch(/^Demande à l’équipe pare-feu\nSource\u00a0: /);
  });

  test('--md writes it as Markdown, to a file or to standard output', async () => {
    using files = scratch();
    const { status, stdout } = await cli(['show', REPORT, '--for', 'firewall', '--md', '-']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Request to the firewall team\n/);
    const written = await cli(['show', REPORT, '--for=firewall', '--md', files.at('ticket.md')]);
    expect(written).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(files.at('ticket.md'), 'utf8')).toBe(stdout);
  });

  test('says so where nothing is asked of a team', async () => {
    const { status, stdout } = await cli(['show', REPORT, '--for', 'dns']);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'This report asks nothing of the DNS team.\n',
    });
  });

  test.each([
    { args: ['--for', 'nobody'], says: 'firewall, proxy, dns, network, tenant, user, service' },
    { args: ['--for'], says: '--for' },
    { args: ['--for', 'dns', '--html', 'x.html'], says: '--html' },
    { args: ['--for', 'dns', '--md', '/no/such/folder/x.md'], says: '/no/such/folder/x.md' },
  ])('$args is refused in one line', async ({ args, says }) => {
    const { status, stdout, stderr } = await cli(['show', REPORT, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^callpath: \P{Cc}+\n$/u);
    expect(stderr).toContain(says);
  });
});

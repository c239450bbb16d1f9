import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { CLI } from '../../support/cli.ts';
import { browserPath, launchBrowser } from '../../support/chromium.ts';
import { collectComplaints } from './complaints.ts';
import { keptTrackOf } from './left-open.ts';
import { ACT_MS, type HostUnderTest, type OpenApp, type Start } from './under-test.ts';

const LINK = /http:\/\/127\.0\.0\.1:\d+\/\S*/;

/** `callpath serve`, seen in an installed browser. */
export const servedHost: HostUnderTest = {
  name: 'served page in Chromium',
  missing: browserPath() === null ? 'no Chromium, Chrome or Edge is installed' : null,
  open,
};

async function open({ dataFolder, lang = 'en', size }: Start): Promise<OpenApp> {
  const server = spawn(process.execPath, [CLI, 'serve', '--no-open', '--data', dataFolder, '--lang', lang], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const link = await linkOf(server.stdout);
  const browser = await launchBrowser(browserPath() ?? '');
  const context = await browser.newContext({
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: size ?? { width: 1180, height: 800 },
  });
  context.setDefaultTimeout(ACT_MS);
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  await page.goto(link);
  await page.getByRole('navigation').waitFor();
  return keptTrackOf({
    page,
    complaints,
    savedBy: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const path = await download.path();
      return { name: download.suggestedFilename(), content: await readFile(path) };
    },
    close: async () => {
      await browser.close();
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
    },
  });
}

/** The address with its token, as it is printed for the person. */
async function linkOf(stdout: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stdout })) {
    const link = LINK.exec(line)?.[0];
    if (link !== undefined) return link;
  }
  throw new Error('callpath serve ended without an address');
}

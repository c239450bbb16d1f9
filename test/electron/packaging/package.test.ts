import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, test } from 'vitest';

/** The unpacked package of `npm run pack:check`, which runs these tests; without it there is nothing to look at. */
const folder = process.env['CALLPATH_PACKAGE'] ?? '';
const asar = join(folder, 'resources/app.asar');
/** How a fuse stands in the binary (electronjs.org/docs/latest/tutorial/fuses, read 2026-11-24): a character. */
const STATES: Readonly<Record<number, string>> = { 0x30: 'off', 0x31: 'on', 0x72: 'removed' };
const text = (path: string): string => extractFile(asar, path).toString();

describe.skipIf(folder === '')('the package (skipped outside of npm run pack:check)', () => {
  test('its fuses are set the strict way', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'callpath'));
    const states = Object.fromEntries(
      Object.values(FuseV1Options)
        .filter((fuse) => typeof fuse === 'number')
        .map((fuse) => [FuseV1Options[fuse], STATES[wire[fuse] ?? 0] ?? 'unknown']),
    );
    expect(states).toMatchObject({
      RunAsNode: 'off',
      EnableCookieEncryption: 'on',
      EnableNodeOptionsEnvironmentVariable: 'off',
      EnableNodeCliInspectArguments: 'off',
      EnableEmbeddedAsarIntegrityValidation: 'on',
      OnlyLoadAppFromAsar: 'on',
      LoadBrowserProcessSpecificV8Snapshot: 'off',
      GrantFileProtocolExtraPrivileges: 'off',
    });
  });

  test('holds what was built and nothing else: no sources, no tests, no node_modules', () => {
    const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    const foreign = files.filter(
      (path) => !/^\/(?:LICENSE|package\.json|dist|dist\/(?:node|preload|renderer)(?:\/.*)?)$/.test(path),
    );
    expect(foreign).toEqual([]);
    expect(files.filter((path) => /\.(?:tsx?|map)$|\.test\.|node_modules/.test(path))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        '/dist/node/main.mjs',
        '/dist/node/lookup-child.mjs',
        '/dist/preload/preload.cjs',
        '/dist/renderer/index.html',
        '/dist/renderer/favicon.svg',
      ]),
    );
  });

  test('licences travel with it', () => {
    expect(text('LICENSE')).toBe(readFileSync(new URL('../../../LICENSE', import.meta.url), 'utf8'));
    expect(text('dist/node/THIRD-PARTY-NOTICES.txt')).toMatch(/^undici \d/m);
    expect(text('dist/renderer/THIRD-PARTY-NOTICES.txt')).toMatch(/^@fluentui\/tokens \d/m);
  });

  test('nothing of the machine it was built on is in it', () => {
    const root = join(import.meta.dirname, '../../..');
    const files = listPackage(asar, { isPack: false }).filter((path) =>
      /\.(?:mjs|cjs|js|html|css|json|txt)$/.test(path),
    );
    expect(files.filter((path) => text(path.slice(1)).includes(root))).toEqual([]);
  });
});

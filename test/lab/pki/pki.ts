import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_NAMES } from '../network/addresses.ts';
import { PROXY_NAME } from '../servers/proxy-ports.ts';
import { type Identity, issueLeaf, makeAuthority } from './authority.ts';

const OUT_DIR = fileURLToPath(new URL('../out', import.meta.url));
const SOURCES = ['pki.ts', 'authority.ts'].map((name) => fileURLToPath(new URL(name, import.meta.url)));
const DAY_MS = 24 * 60 * 60 * 1000;

/** Interceptors of the lab. The first is named in public notes on FortiGate, the second is nobody's product. */
export const INTERCEPTORS = {
  fortinet: { commonName: 'FG100FTK20012345', organization: 'Fortinet' },
  unknown: { commonName: 'Office Inspection CA 7', organization: 'Beispielwerke' },
} as const;
export type Interceptor = keyof typeof INTERCEPTORS;

/**
 * A folder with `NAME.crt` (what the server sends, leaf first) and `NAME.key` for every host of the lab, for the wrong
 * certificates (`expired`, `not-yet-valid`, `wrong-name`, `self-signed`) and for the interceptors' authorities, and
 * `root.crt`, the lab's own root for `--ca`. Made once and used for a day: a dozen RSA keys take seconds.
 */
export const ensurePki = (): Promise<string> => (ensured ??= ensure());
/** Worlds start side by side: they must not each make an authority of the same name. */
let ensured: Promise<string> | null = null;

async function ensure(): Promise<string> {
  const dir = join(OUT_DIR, 'pki');
  if (isFresh(dir)) return dir;
  mkdirSync(OUT_DIR, { recursive: true });
  const fresh = mkdtempSync(join(OUT_DIR, 'pki-'));
  const identities = await makeAll();
  for (const [name, identity] of Object.entries(identities)) {
    writeFileSync(join(fresh, `${name}.crt`), identity.chain);
    writeFileSync(join(fresh, `${name}.key`), identity.key, { mode: 0o600 });
  }
  // Another lab may have been quicker, and its servers use what it made.
  if (isFresh(dir)) {
    rmSync(fresh, { recursive: true, force: true });
    return dir;
  }
  rmSync(dir, { recursive: true, force: true });
  renameSync(fresh, dir);
  return dir;
}

function isFresh(dir: string): boolean {
  const root = join(dir, 'root.crt');
  if (!existsSync(root)) return false;
  const { mtimeMs } = statSync(root);
  return mtimeMs > Date.now() - DAY_MS && SOURCES.every((source) => statSync(source).mtimeMs < mtimeMs);
}

async function makeAll(): Promise<Readonly<Record<string, Identity>>> {
  const root = await makeAuthority({ commonName: 'Lab Root CA', organization: 'Callpath Lab' }, null);
  const issuing = await makeAuthority({ commonName: 'Lab Issuing CA', organization: 'Callpath Lab' }, root);
  const made: Promise<readonly [string, Identity]>[] = [
    ...HOST_NAMES.map(async (name) => [name, await issueLeaf(issuing, { names: [name] })] as const),
    ...Object.entries(INTERCEPTORS).map(async ([name, subject]) => {
      const authority = await makeAuthority(subject, null);
      return [name, { ...authority, chain: authority.certificate }] as const;
    }),
    named('expired', issueLeaf(issuing, { ...ONLY_LOGIN, validFromDays: -120, validToDays: -30 })),
    named('not-yet-valid', issueLeaf(issuing, { ...ONLY_LOGIN, validFromDays: 30, validToDays: 120 })),
    named('wrong-name', issueLeaf(issuing, { names: ['www.elsewhere.test'] })),
    // An `https://` proxy's own.
    named('proxy', issueLeaf(issuing, { names: [PROXY_NAME] })),
    named('proxy-self-signed', issueLeaf(null, { names: [PROXY_NAME] })),
    // For certificates that are made on the spot, of another time.
    named('issuing', { ...issuing, chain: issuing.certificate }),
    named('self-signed', issueLeaf(null, { names: ['api.skypelab.test'] })),
  ];
  return { ...Object.fromEntries(await Promise.all(made)), root: { ...root, chain: root.certificate } };
}

const ONLY_LOGIN = { names: ['login.idlab.test'] };

const named = async (
  name: string,
  made: Identity | Promise<Identity>,
): Promise<readonly [string, Identity]> => [name, await made] as const;

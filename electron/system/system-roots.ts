import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { certificatesIn } from './pem.ts';

const run = promisify(execFile);

/** A trust store that takes longer than this to list counts as absent rather than holding the diagnosis up. */
const LIST_WAIT_MS = 5000;
const LIST_MAX_BYTES = 32 * 1024 * 1024;

/** Where Linux distributions and BSDs keep all roots in one file (the list of Go's crypto/x509, read 2026-11-22). */
const BUNDLE_FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
  '/usr/local/etc/ssl/cert.pem',
];

/** Both are read, because find-certificate without a name leaves out the roots that come with macOS. */
const MAC_KEYCHAINS = [
  '/System/Library/Keychains/SystemRootCertificates.keychain',
  '/Library/Keychains/System.keychain',
];

const WINDOWS_LIST =
  'Get-ChildItem Cert:\\LocalMachine\\Root,Cert:\\CurrentUser\\Root | ForEach-Object { [Convert]::ToBase64String($_.RawData) }';

/**
 * The roots of this computer's own trust store, DER in base64, possibly with duplicates. A store that is missing or
 * cannot be read is empty: it is a fact of this computer, not an error of ours.
 */
export async function systemRoots(): Promise<readonly string[]> {
  try {
    // On Linux the runtime opens every file of /etc/ssl/certs (60 ms measured); the bundle holds the same in 1 ms.
    if (process.platform !== 'win32' && process.platform !== 'darwin') return await fromBundleFile();
    // Node 22.15 and later; Electron 33 has none.
    if ('getCACertificates' in tls) return tls.getCACertificates('system').flatMap(certificatesIn);
    return process.platform === 'darwin' ? await fromKeychains() : await fromWindowsStore();
  } catch {
    return [];
  }
}

async function fromBundleFile(): Promise<readonly string[]> {
  // OpenSSL's own variable: an administrator who sets it means every program (openssl-env(7)).
  const configured = process.env['SSL_CERT_FILE'];
  const candidates = configured === undefined || configured === '' ? BUNDLE_FILES : [configured];
  for (const path of candidates) {
    const pem = await readFile(path, 'latin1').catch(() => '');
    const roots = certificatesIn(pem);
    if (roots.length > 0) return roots;
  }
  return [];
}

async function fromKeychains(): Promise<readonly string[]> {
  const args = ['find-certificate', '-a', '-p', ...MAC_KEYCHAINS];
  const { stdout } = await run('/usr/bin/security', args, {
    timeout: LIST_WAIT_MS,
    maxBuffer: LIST_MAX_BYTES,
  });
  return certificatesIn(stdout);
}

async function fromWindowsStore(): Promise<readonly string[]> {
  // By its full path: a powershell.exe in the current directory must not be found first.
  const system = process.env['SystemRoot'] ?? 'C:\\Windows';
  const powershell = join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const args = ['-NoProfile', '-NonInteractive', '-Command', WINDOWS_LIST];
  const { stdout } = await run(powershell, args, { timeout: LIST_WAIT_MS, maxBuffer: LIST_MAX_BYTES });
  return stdout.split(/\r?\n/).filter((line) => /^[A-Za-z0-9+/=]+$/.test(line));
}

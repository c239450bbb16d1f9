import { performance } from 'node:perf_hooks';
import { createSecureContext } from 'node:tls';
import type { ProbeContext } from '../../electron/engine/probe.ts';
import type { SystemLookup } from '../../electron/system/lookup.ts';
import type { TrustStore } from '../../electron/system/trust-store.ts';

/** Trusts nobody. Tests of certificates bring their own. */
const trustNobody: TrustStore = {
  secureContext: createSecureContext({ ca: [] }),
  counts: { bundled: 0, system: 0, extra: 0 },
  holders: () => ({ bundled: false, system: false, extra: false }),
};

/** Knows no name. */
const knowNoName: SystemLookup = {
  lookup: (host) =>
    Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })),
  close: () => {},
};

/** What a probe needs, with a real clock; nothing in it reaches beyond this computer. */
export const probeContext = (overrides: Partial<ProbeContext> = {}): ProbeContext => ({
  signal: new AbortController().signal,
  waitMs: 2000,
  now: () => performance.now(),
  trust: trustNobody,
  lookup: knowNoName,
  proxyCredentials: null,
  ...overrides,
});

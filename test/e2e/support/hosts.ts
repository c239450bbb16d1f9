import { electronHost } from './electron-host.ts';
import { servedHost } from './served-host.ts';
import type { HostUnderTest } from './under-test.ts';

/** Both hosts show the same page, and pass the same tests. */
export const HOSTS: readonly HostUnderTest[] = [servedHost, electronHost];

import { expect, test } from 'vitest';
import { classify } from '../../../electron/engine/classify.ts';

const failed = (code: string, address?: string): Error =>
  Object.assign(new Error(`connect ${code}`), { code, ...(address === undefined ? {} : { address }) });

test.each([
  {
    error: failed('EACCES', '2001:2::1'),
    on: 'linux',
    code: 'host-unreachable',
    why: 'ICMPv6 says prohibited',
  },
  { error: failed('EACCES', '2001:2::1'), on: 'darwin', code: 'host-unreachable', why: 'the same there' },
  { error: failed('EACCES', '2001:2::1'), on: 'win32', code: 'not-permitted', why: 'Windows’ own firewall' },
  { error: failed('EACCES', '198.18.2.1'), on: 'linux', code: 'not-permitted', why: 'no ICMP becomes that' },
  { error: failed('EACCES'), on: 'linux', code: 'not-permitted', why: 'nobody knows where to' },
  {
    error: failed('EPERM', '2001:2::1'),
    on: 'linux',
    code: 'not-permitted',
    why: 'a filter of this computer',
  },
  { error: failed('EHOSTUNREACH', '2001:2::1'), on: 'linux', code: 'host-unreachable', why: 'ICMP as ever' },
] as const)('classify: $error.message to $error.address on $on: $why', ({ error, on, code }) => {
  expect(classify('connect', error, on)).toEqual({
    step: 'connect',
    code,
    detail: (error as { code?: string }).code,
  });
});

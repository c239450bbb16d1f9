import { assertNever } from '../../model/assert-never.ts';
import type { UsageProblem } from '../../model/usage-problem.ts';

const TYPED = {
  choice: 'one of ',
  run: 'one of ',
  compare: 'one of ',
  instant: 'a time like 2026-11-22T09:15Z or one of ',
  address: 'an address like ann@example.com or one of ',
  domains: 'a list of domains or one of ',
} as const;

/** One line, after `callpath: `. */
export function usage(p: UsageProblem): string {
  switch (p.code) {
    case 'unknown-command':
      return `there is no command "${p.name}"; see callpath --help`;
    case 'unknown-option':
      return `there is no option ${p.name}; see callpath --help`;
    case 'missing-value':
      return `${p.name}: a value is missing`;
    case 'missing-argument':
      return `${p.name} is missing; see callpath --help`;
    case 'excess-arguments':
      return `${p.name}: more arguments than it takes; see callpath --help`;
    case 'bad-number':
      return `${p.name}: "${p.value}" is not a whole number from ${p.min} to ${p.max}`;
    case 'bad-resolver':
      return `${p.name}: "${p.value}" is not an address like 192.0.2.53 or 192.0.2.53:53`;
    case 'bad-domain':
      return `${p.name}: "${p.value}" is not a domain name`;
    case 'bad-language':
      return `${p.name}: "${p.value}" is not one of en, fr`;
    case 'bad-proxy':
      return `${p.name}: "${p.value}" is not system, direct or a proxy's URL`;
    case 'bad-proxy-auth':
      return `${p.name}: not of the form USER:PASSWORD`;
    case 'bad-pac':
      return `${p.name}: "${p.value}" is not a path or an http or https address`;
    case 'bad-label':
      return `${p.name}: longer than ${p.max} characters`;
    case 'no-port':
      return p.detail === 'EADDRINUSE'
        ? `${p.name}: another program listens on port ${p.port} already`
        : `${p.name}: cannot listen on port ${p.port} (${p.detail})`;
    case 'no-such-file':
      return `${p.name}: ${p.path}: no such file`;
    case 'is-directory':
      return `${p.name}: ${p.path}: is a folder, not a file`;
    case 'unreadable':
      return `${p.name}: ${p.path}: cannot be read (${p.detail})`;
    case 'too-large':
      return `${p.name}: ${p.path}: larger than ${p.maxMegabytes} MB`;
    case 'not-json':
      return `${p.name}: ${p.path}: ${p.place}: not JSON`;
    case 'invalid-file':
      return `${p.name}: ${p.path}: ${p.reason}`;
    case 'unwritable':
      return `${p.name}: ${p.path}: cannot be written (${p.detail})`;
    case 'two-to-standard-output':
      return `${p.name}: standard output is taken by ${p.other} already`;
    case 'two-to-one-file':
      return `${p.name}: ${p.path}: this file is taken by ${p.other} already`;
    case 'no-such-profile':
      return `${p.name}: the catalogue has no profile "${p.value}"; it has ${p.known.join(', ')}`;
    case 'no-such-code':
      return `there is no finding code "${p.value}"; callpath explain lists them`;
    case 'no-such-catalog':
      return `there is no catalogue "${p.value}"; there are ${p.known.join(', ')}`;
    case 'no-such-format':
      return `${p.name}: there is no format "${p.value}"; there are ${p.known.join(', ')}`;
    case 'not-together':
      return `${p.name}: not together with ${p.other}`;
    case 'no-such-fault':
      return `there is no practice fault "${p.value}"; callpath practice --list names them`;
    case 'no-such-team':
      return `${p.name}: "${p.value}" is not one of ${p.known.join(', ')}`;
    case 'no-such-step':
      return `${p.name}: there is no step "${p.value}"; there are ${p.known.join(', ')}`;
    case 'bad-answer':
      return `${p.name}: ${p.step}: "${p.value}" is not ${TYPED[p.kind]}${p.known.join(', ')}`;
    case 'other':
      return p.detail;
    default:
      return assertNever(p);
  }
}

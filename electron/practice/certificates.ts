import { assertNever } from '../../shared/model/assert-never.ts';
import { createAuthority, selfSigned, type Authority, type Credential } from './authority.ts';
import type { Breakage, CertificateFlaw } from './breakage.ts';
import { MACHINES, OPERATORS, type Machine, type Operator } from './machines.ts';
import { forgedCertificates, ownCertificates, type CertificateChoice } from './tls-end.ts';

export interface PracticeCertificates {
  /** What this computer trusts: the operators' roots, and the interceptor's where it is rolled out. PEM. */
  readonly caPem: string;
  /** By machine, as far as it speaks TLS. */
  readonly genuine: ReadonlyMap<Machine, CertificateChoice>;
  readonly forged: CertificateChoice;
}

const ORGANIZATION = 'Callpath practice network';
const UNNAMED_INTERCEPTOR = { commonName: 'Gateway Root', organization: 'Gateway' };

/** Makes every key and certificate of one start: a root per operator, a leaf with its own key per host. */
export async function makeCertificates(breakage: Breakage): Promise<PracticeCertificates> {
  const { commonName, organization } = breakage.interceptor ?? UNNAMED_INTERCEPTOR;
  const interceptor = createAuthority(commonName, organization);
  const authorities: Readonly<Record<Operator, Promise<Authority>>> = {
    contoso: createAuthority(OPERATORS.contoso, ORGANIZATION),
    people: createAuthority(OPERATORS.people, ORGANIZATION),
    identity: createAuthority(OPERATORS.identity, ORGANIZATION),
    partner: createAuthority(OPERATORS.partner, ORGANIZATION),
    neutral: createAuthority(OPERATORS.neutral, ORGANIZATION),
  };
  const secured = Object.values(MACHINES).filter((machine) => machine.speaks !== 'http');
  const [forged, ...choices] = await Promise.all([
    interceptor.then(forgedCertificates),
    ...secured.map(async (machine) => {
      const authority = await authorities[machine.operator];
      return [machine, await choiceFor(machine, authority, breakage)] as const;
    }),
  ]);
  const rolledOut = breakage.interceptorTrusted === true ? [interceptor] : [];
  const trusted = await Promise.all([...Object.values(authorities), ...rolledOut]);
  return {
    caPem: trusted.map(({ certPem }) => certPem).join('\n'),
    genuine: new Map(choices),
    forged,
  };
}

async function choiceFor(
  machine: Machine,
  authority: Authority,
  breakage: Breakage,
): Promise<CertificateChoice> {
  const credentials = await Promise.all(
    machine.names.map(async (host) => {
      const flaw = breakage.certificate?.(host) ?? null;
      return [host, await credentialFor(host, authority, flaw)] as const;
    }),
  );
  // A machine always has at least one name.
  return ownCertificates(new Map(credentials), credentials[0]![1]);
}

function credentialFor(
  host: string,
  authority: Authority,
  flaw: CertificateFlaw | null,
): Promise<Credential> {
  switch (flaw) {
    case null:
      return authority.issue(host);
    case 'expired':
      return authority.issue(host, { expired: true });
    case 'wrong-name':
      return authority.issue('another-customer.hosting.example');
    case 'self-signed':
      return selfSigned(host);
    default:
      return assertNever(flaw);
  }
}

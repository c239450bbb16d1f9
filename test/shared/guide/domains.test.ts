import { expect, test } from 'vitest';
import { answerFindings } from '../../../shared/guide/answer-facts.ts';
import { isAnswer } from '../../../shared/guide/answers.ts';
import { contactOf, namesIn, skypeFormOf } from '../../../shared/guide/domains.ts';
import { answered, NOW } from '../../support/guide-facts.ts';

test.each([
  {
    address: 'ann@Fabrikam.example',
    contact: { domain: 'fabrikam.example', accountDomain: null, isPrivate: false },
  },
  {
    address: 'sip:ann@outlook.com',
    contact: { domain: 'outlook.com', accountDomain: null, isPrivate: true },
  },
  {
    address: 'ann(contoso.com)@msn.com',
    contact: { domain: 'msn.com', accountDomain: 'contoso.com', isPrivate: true },
  },
  {
    address: 'ann(contoso.com)@fabrikam.example',
    contact: { domain: 'fabrikam.example', accountDomain: null, isPrivate: false },
  },
  { address: 'ann', contact: null },
  { address: 'ann@', contact: null },
  { address: 'ann@localhost', contact: null },
  { address: 'a b@contoso.com', contact: null },
  { address: '<script>@contoso.com', contact: null },
  { address: `${'a'.repeat(400)}@contoso.com`, contact: null },
])('the address $address', ({ address, contact }) => {
  expect(contactOf(address)).toEqual(contact);
  expect(isAnswer('contact', address)).toBe(contact !== null);
});

test('how the Skype directory writes an address of another mail domain', () => {
  expect(skypeFormOf('user@contoso.com')).toBe('user(contoso.com)@msn.com');
  expect(skypeFormOf('user@hotmail.com')).toBeNull();
  expect(skypeFormOf('user(contoso.com)@msn.com')).toBeNull();
});

test('a list of domains', () => {
  expect(namesIn('Contoso.com, @fabrikam.example;skype.com\n')).toEqual([
    'contoso.com',
    'fabrikam.example',
    'skype.com',
  ]);
  expect(namesIn('contoso')).toBeNull();
  expect(namesIn(' ')).toBeNull();
});

const PRIVATE = { goal: 'skype', client: 'sfb-server' } as const;
const OTHER = { goal: 'other-organisation', client: 'teams' } as const;

test.each([
  {
    given: { ...OTHER, external: 'allowed-only', contact: 'a@contoso.com', domains: 'contoso.com' },
    found: false,
    why: 'listed as allowed',
  },
  {
    given: { ...OTHER, external: 'allowed-only', contact: 'a@contoso.com', domains: 'fabrikam.example' },
    found: true,
    why: 'not listed as allowed',
  },
  {
    given: { ...OTHER, external: 'allowed-only', contact: 'a@contoso.com', domains: 'none' },
    found: true,
    why: 'nothing is allowed',
  },
  {
    given: { ...OTHER, external: 'allowed-only', contact: 'a@mail.contoso.com', domains: 'contoso.com' },
    found: true,
    why: 'a subdomain is another domain',
  },
  {
    given: { ...OTHER, external: 'except-blocked', contact: 'a@contoso.com', domains: 'contoso.com' },
    found: true,
    why: 'blocked',
  },
  {
    given: { ...OTHER, external: 'except-blocked', contact: 'a@contoso.com', domains: 'none' },
    found: false,
    why: 'nothing is blocked',
  },
  {
    given: { ...OTHER, external: 'on', contact: 'a@contoso.com', domains: 'fabrikam.example' },
    found: false,
    why: 'lists are not in use',
  },
  {
    given: { ...OTHER, external: 'allowed-only', contact: 'dont-know', domains: 'contoso.com' },
    found: false,
    why: 'not known is not blocked',
  },
  {
    given: {
      ...PRIVATE,
      external: 'allowed-only',
      people: 'yes',
      contact: 'a(contoso.com)@msn.com',
      domains: 'fabrikam.example',
    },
    found: false,
    why: 'skype.com is allowed behind the scenes',
  },
  {
    given: {
      ...PRIVATE,
      external: 'allowed-only',
      people: 'dont-know',
      contact: 'a(contoso.com)@msn.com',
      domains: 'contoso.com',
    },
    found: true,
    why: 'msn.com counts, and not the mail domain in it',
  },
  {
    given: {
      ...PRIVATE,
      external: 'allowed-only',
      people: 'dont-know',
      contact: 'a(contoso.com)@msn.com',
      domains: 'skype.com',
    },
    found: false,
    why: 'skype.com is listed openly',
  },
  {
    given: {
      ...PRIVATE,
      external: 'except-blocked',
      people: 'yes',
      contact: 'a(contoso.com)@msn.com',
      domains: 'msn.com',
    },
    found: true,
    why: 'msn.com is blocked',
  },
  {
    given: {
      ...PRIVATE,
      external: 'except-blocked',
      people: 'yes',
      contact: 'a@outlook.com',
      domains: 'skype.com',
    },
    found: true,
    why: 'all private persons are blocked',
  },
] as const)('policy.domain-not-allowed: $why', ({ given, found }) => {
  const codes = answerFindings(answered(given), NOW).map(({ fact }) => fact.code);
  expect(codes).toEqual(found ? ['policy.domain-not-allowed'] : []);
});

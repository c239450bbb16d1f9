import { describe, expect, test } from 'vitest';
import type { Fact, FactOf, FindingCode } from '../../../shared/model/finding.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { FindingText, Lang, Messages } from '../../../shared/messages/messages.ts';
import { FACTS } from './facts.ts';
import { faultsOf } from './faults.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];

interface Said {
  readonly title: string;
  readonly explanation: string;
  readonly remediation: readonly string[];
}

function say<C extends FindingCode>(messages: Messages, code: C, fact: FactOf<C>): Said {
  const text: FindingText<C> = messages.findings[code];
  return {
    title: text.title(fact),
    explanation: text.explanation(fact),
    remediation: text.remediation(fact),
  };
}

// One code at a time: its fact and its text belong together, which a union does not show the compiler.
const sayFact = (lang: Lang, fact: Fact): Said =>
  say(messagesFor(lang), fact.code, fact as FactOf<FindingCode>);

const saidAbout = (lang: Lang, code: FindingCode, why: string): Said => {
  const found = FACTS.find((row) => row.given.code === code && row.why === why);
  if (found === undefined) throw new Error(`no fact ${code}, ${why}`);
  return sayFact(lang, found.given);
};

test('the table holds a fact of every finding', () => {
  const inTable = new Set<string>(FACTS.map(({ given }) => given.code));
  expect(Object.keys(messagesFor('en').findings).filter((code) => !inTable.has(code))).toEqual([]);
});

describe.each(LANGS)('findings, %s', (lang) => {
  test.each(FACTS)('$given.code, $why: clean sentences', ({ given }) => {
    const { title, explanation, remediation } = sayFact(lang, given);
    expect([title, explanation, ...remediation].flatMap((text) => faultsOf(lang, text))).toEqual([]);
    expect(title).not.toMatch(/[.:]$/);
    expect(title.length).toBeLessThanOrEqual(85);
    for (const sentence of [explanation, ...remediation]) expect(sentence).toMatch(/\.$/);
    expect(remediation.length).toBeGreaterThan(0);
  });

  test('forty hosts are three names and a count', () => {
    const { explanation } = saidAbout(lang, 'firewall.drop', 'forty hosts');
    expect(explanation).toContain('host3.skypelab.test');
    expect(explanation).not.toContain('host4.skypelab.test');
    expect(explanation).toContain('37');
  });

  test('the request to the firewall team names ports, ranges and names', () => {
    const { remediation } = saidAbout(lang, 'firewall.drop', 'a port');
    expect(remediation[0]).toContain('TCP 5061');
    expect(remediation[0]).toContain('198.18.2.0/24 (*.contoso-online.test)');
  });

  test('what came from the network stands there as it came', () => {
    const hostile = `it's <b>"A" : B</b> ; C ? «x» ${'x'.repeat(5000)}`;
    const found = FACTS.find(({ given }) => given.code === 'tls.intercepted')?.given;
    if (found?.code !== 'tls.intercepted') throw new Error('no such fact');
    const fact = {
      ...found,
      details: { issuer: hostile, product: hostile, trusted: true },
      scope: { ...found.scope, hosts: [hostile] },
    };
    const { title, explanation, remediation } = sayFact(lang, fact);
    for (const text of [title, explanation, remediation.join(' ')]) expect(text).toContain(hostile);
  });
});

test.each(FACTS)('$given.code, $why: the same steps in both languages', ({ given }) => {
  expect(sayFact('fr', given).remediation.length).toBe(sayFact('en', given).remediation.length);
});

describe('what is said', () => {
  test('a blocked port: attempts, what answered instead, what people lose', () => {
    const said = saidAbout('en', 'firewall.drop', 'a port');
    expect(said.title).toBe('A firewall discards TCP port 5061');
    expect(said.explanation).toContain(
      'Three spaced attempts to reach sipfed.contoso-online.test (198.18.2.20) on TCP port 5061 got no answer at all within 3.0 s, while TCP port 443 of the same address answered in 41 ms.',
    );
    expect(said.explanation).toContain('People on this network cannot exchange messages.');
  });

  test('le même constat en français', () => {
    const said = saidAbout('fr', 'firewall.drop', 'a port');
    expect(said.title).toBe('Un pare-feu bloque en silence le port TCP 5061');
    expect(said.explanation).toContain(
      'Trois tentatives espacées vers sipfed.contoso-online.test (198.18.2.20) sur le port TCP 5061 sont restées sans aucune réponse pendant 3,0\u00A0s, alors que le port TCP 443 de la même adresse a répondu en 41\u00A0ms.',
    );
  });

  test('below likely, the title claims less', () => {
    expect(saidAbout('en', 'firewall.drop', 'a host').title).toContain('may discard');
    expect(saidAbout('fr', 'firewall.drop', 'a host').title).toContain('peut-être');
  });

  test.each(LANGS)('the other cause is named when the evidence does not exclude it, %s', (lang) => {
    const without = saidAbout(lang, 'firewall.drop', 'forty hosts');
    const withIt = saidAbout(lang, 'firewall.drop', 'a host');
    const marker = lang === 'en' ? 'Not excluded' : 'Autre cause non exclue';
    expect(without.explanation).not.toContain(marker);
    expect(withIt.explanation).toContain(marker);
    expect(withIt.remediation.length).toBe(without.remediation.length + 1);
  });

  test('a name that nobody could confirm is said not to be known', () => {
    expect(saidAbout('en', 'dns.name-blocked', 'denied, alone').explanation).toContain('not known');
    expect(saidAbout('en', 'dns.name-blocked', 'denied').explanation).not.toContain('not known');
  });

  test.each([
    { lang: 'en' as const, alarming: /block|broken|fail|error|denied|refuse|down\b/i },
    { lang: 'fr' as const, alarming: /bloqu|panne|échou|échec|erreur|refus|défaill/i },
  ])('retired never sounds broken or blocked, $lang', ({ lang, alarming }) => {
    for (const why of ['retired', 'retired, many']) {
      const { title, explanation, remediation } = saidAbout(lang, 'service.retired', why);
      expect([title, explanation, ...remediation].join(' ')).not.toMatch(alarming);
    }
  });

  test.each([
    { range: '198.18.2.20/32', said: 'are 198.18.2.20.' },
    { range: '198.18.2.0/24', said: 'are 198.18.2.0/24.' },
    { range: '2001:db8::1/128', said: 'are 2001:db8::1.' },
    { range: '2001:db8::/32', said: 'are 2001:db8::/32.' },
  ])('a false address is held against the right ones: $range', ({ range, said }) => {
    const found = FACTS.find(({ given }) => given.code === 'dns.sinkhole')?.given;
    if (found?.code !== 'dns.sinkhole') throw new Error('no such fact');
    const fact = { ...found, details: { ...found.details, expected: [range] } };
    expect(sayFact('en', fact).explanation).toContain(said);
  });

  test('media: what calls do without UDP', () => {
    expect(saidAbout('en', 'firewall.udp-blocked', 'all media').explanation).toContain(
      'fall back to TCP port 443, which answers',
    );
    expect(saidAbout('en', 'firewall.udp-blocked', 'part of media').explanation).toContain(
      'UDP ports 3478 and 3479 answered',
    );
    expect(saidAbout('en', 'firewall.udp-blocked', 'part of media').remediation[0]).toContain(
      'UDP 3480 and 3481',
    );
  });

  test('a service that fails by itself: three different things', () => {
    const titles = ['dead address', 'own error', 'gone'].map(
      (why) => saidAbout('en', 'service.unavailable', why).title,
    );
    expect(titles).toEqual([
      'One address of sipfed.contoso-online.test does not answer',
      'sipfed.contoso-online.test reports an error of its own',
      'sipfed.contoso-online.test no longer exists in DNS',
    ]);
  });
});

import { expect, test } from 'vitest';
import { faultsOf } from './faults.ts';

test.each([
  { lang: 'en' as const, text: 'Not undefined.' },
  { lang: 'en' as const, text: 'Two  spaces.' },
  { lang: 'en' as const, text: "It's straight." },
  { lang: 'en' as const, text: 'A colon : and more.' },
  { lang: 'en' as const, text: 'There are 2 problem here.' },
  { lang: 'fr' as const, text: 'Un réseau : bloqué.' },
  { lang: 'fr' as const, text: 'Un réseau: bloqué.' },
  { lang: 'fr' as const, text: 'Vraiment ?' },
  { lang: 'fr' as const, text: '« nom »' },
  { lang: 'fr' as const, text: 'En 3.0\u00A0s.' },
  { lang: 'fr' as const, text: 'Le adresse est connue.' },
  { lang: 'fr' as const, text: 'Le nom de les hôtes.' },
  { lang: 'fr' as const, text: 'Ouvre ton navigateur.' },
  { lang: 'fr' as const, text: "L'hôte." },
])('a fault is seen in $lang: $text', ({ lang, text }) => {
  expect(faultsOf(lang, text)).not.toEqual([]);
});

test.each([
  { lang: 'en' as const, text: 'The computer’s port 443: 3.5 % of “all” is lost; see http://10.0.0.1/a.' },
  {
    lang: 'fr' as const,
    text: 'L’hôte «\u202Fx\u202F»\u00A0: 3,5\u00A0% à 09:15:02\u202F; voir http://10.0.0.1/a.',
  },
])('a clean text has none, $lang', ({ lang, text }) => {
  expect(faultsOf(lang, text)).toEqual([]);
});

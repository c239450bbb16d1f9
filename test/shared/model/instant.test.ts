import { describe, expect, test } from 'vitest';
import { httpDateMs, isoInstantMs } from '../../../shared/model/instant.ts';

describe('httpDateMs', () => {
  test.each([
    { text: 'Sun, 06 Nov 1994 08:49:37 GMT', iso: '1994-11-06T08:49:37.000Z', why: 'as servers write it' },
    {
      text: 'Sun Nov  6 08:49:37 1994',
      iso: '1994-11-06T08:49:37.000Z',
      why: 'as C programs do, always UTC',
    },
    { text: 'Sun, 06 Nov 1994 08:49:37', iso: null, why: 'no zone' },
    { text: 'Sun, 06 Nov 1994 08:49:37 +0200', iso: null, why: 'no date of HTTP' },
    { text: 'Sunday, 06-Nov-94 08:49:37 GMT', iso: null, why: 'which century' },
    { text: 'Sun, 06 Foo 1994 08:49:37 GMT', iso: null, why: 'no month' },
    { text: '1994-11-06', iso: null, why: 'no time' },
    { text: '', iso: null, why: 'nothing' },
  ])('$why: $text', ({ text, iso }) => {
    expect(httpDateMs(text)).toBe(iso === null ? null : Date.parse(iso));
  });
});

describe('isoInstantMs', () => {
  test.each([
    { text: '2026-11-24T11:00:00.000Z', ms: Date.UTC(2026, 10, 24, 11), why: 'as reports hold it' },
    { text: '2026-11-24T11:00Z', ms: Date.UTC(2026, 10, 24, 11), why: 'without seconds' },
    { text: '2026-11-24T11:00:00', ms: null, why: 'no zone' },
    { text: '2026-19-24T11:00:00Z', ms: null, why: 'no month' },
    { text: 'Nov 24 2026', ms: null, why: 'another form' },
  ])('$why: $text', ({ text, ms }) => {
    expect(isoInstantMs(text)).toBe(ms);
  });
});

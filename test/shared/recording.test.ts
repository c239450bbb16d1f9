import { describe, expect, test } from 'vitest';
import { recordedReport, recordingText } from '../support/replay/recording.ts';
import { share, unshare } from '../support/replay/shared-parts.ts';
import { RECORDED } from '../support/recorded-reports.ts';

const LONG = 'a text that is long enough to be written but once';

describe('shared parts', () => {
  test.each([
    { values: [[LONG, LONG]], parts: 1, why: 'a long text twice' },
    { values: [LONG, 'short', 'short'], parts: 0, why: 'nothing long twice' },
    { values: [{ a: [LONG, { b: LONG }] }, { a: [{ b: LONG }] }], parts: 2, why: 'parts within parts' },
    {
      values: [null, 1, [], {}, [{ $: 'a name' }], { $: 1, other: 2 }],
      parts: 0,
      why: 'every kind of value',
    },
  ])('come back as they were: $why', ({ values, parts }) => {
    const shared = share(values);
    expect(shared.parts).toHaveLength(parts);
    expect(unshare(shared)).toEqual(values);
  });

  test('refuse what reads like a place, and a place that is not there', () => {
    expect(() => share([[{ $: 0 }]])).toThrow('reads like a place');
    expect(() => unshare({ parts: [{ $: 0 }], values: [] })).toThrow('no part 0');
  });
});

test.each(Object.entries(RECORDED))(
  'a recording of %s keeps what is judged and nothing of the computer',
  (_, report) => {
    const text = recordingText(report);
    const back = recordedReport(text, report.label);
    expect(back.observations).toEqual(report.observations);
    expect(back.subject).toEqual(report.subject);
    expect(back.environment.proxy).toEqual(report.environment.proxy);
    expect(text).not.toContain(report.environment.os.release);
    expect(recordingText(back)).toBe(text);
  },
);

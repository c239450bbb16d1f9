import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CaseStore } from '../../../electron/store/case-store.ts';
import { addRun, answer, newCase } from '../../../shared/guide/case.ts';
import { HOUR_AGO, NOW } from '../../support/guide-facts.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { scratch } from '../../support/scratch.ts';
import { Refused } from '../../../electron/app/refused.ts';
import type { Problem } from '../../../shared/api/problem.ts';

const held = (title = 'Ann') =>
  newCase({
    tool: { name: 'callpath', version: '1' },
    id: randomUUID(),
    now: NOW,
    title,
    reportedBy: 'Ann',
    reported: '',
  });
const later = '2026-11-24T13:00:00Z';

const refusalOf = (work: Promise<unknown>): Promise<Problem | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refused) return error.problem;
      throw error;
    },
  );

describe('cases in their folder', () => {
  test('survive a restart, the one changed last first', async () => {
    using files = scratch();
    const store = new CaseStore(files.at('data'));
    expect(await store.list()).toEqual([]);
    const one = await store.add(held('One'), randomUUID);
    const two = await store.add(held('Two'), randomUUID);
    await store.update(one.id, (c) =>
      answer(
        addRun(c, { place: 'here', label: 'Office', addedAt: later, report: RECORDED.none }),
        'changed',
        HOUR_AGO,
        later,
      ),
    );
    const again = new CaseStore(files.at('data'));
    expect(await again.list()).toMatchObject([
      { id: one.id, title: 'One', runs: 1, readyAt: '2026-11-25T11:00:00.000Z' },
      { id: two.id, title: 'Two', runs: 0, readyAt: null },
    ]);
    expect((await again.read(one.id)).runs[0]?.report.id).toBe(RECORDED.none.id);
  });

  test('two changes at once are both kept', async () => {
    using files = scratch();
    const store = new CaseStore(files.at('data'));
    const { id } = await store.add(held(), randomUUID);
    await Promise.all([
      store.update(id, (c) => answer(c, 'goal', 'skype', later)),
      store.update(id, (c) => answer(c, 'client', 'teams', later)),
    ]);
    expect((await store.read(id)).answers.map(({ step }) => step)).toEqual(['goal', 'client']);
  });

  test('one that is deleted can be brought back, also with what it held', async () => {
    using files = scratch();
    const store = new CaseStore(files.at('data'));
    const added = await store.add(held(), randomUUID);
    await store.delete(added.id);
    expect(await store.list()).toEqual([]);
    expect(await refusalOf(store.read(added.id))).toEqual({ code: 'no-such-case' });
    await store.restore(added.id);
    expect(await store.read(added.id)).toEqual(added);
    expect(await refusalOf(store.restore(added.id))).toEqual({ code: 'no-such-case' });
  });

  test('an imported one whose id is taken is a case of its own', async () => {
    using files = scratch();
    const store = new CaseStore(files.at('data'));
    const first = await store.add(held(), randomUUID);
    const second = await store.add(first, randomUUID);
    expect(second.id).not.toBe(first.id);
    expect(await store.list()).toHaveLength(2);
  });

  test('files that are no cases are left alone, and a damaged one says where', async () => {
    using files = scratch();
    mkdirSync(files.at('data/cases'), { recursive: true });
    const id = randomUUID();
    writeFileSync(files.at(`data/cases/${id}.json`), '{"callpathCase": 1, "id"');
    writeFileSync(files.at('data/cases/notes.json'), '{}');
    const store = new CaseStore(files.at('data'));
    expect(await store.list()).toEqual([]);
    expect(await refusalOf(store.read(id))).toMatchObject({ code: 'not-json' });
    expect(await refusalOf(store.update(id, (c) => c))).toMatchObject({ code: 'not-json' });
    expect(readFileSync(files.at(`data/cases/${id}.json`), 'utf8')).toBe('{"callpathCase": 1, "id"');
  });

  test('an id that is a path leads nowhere', async () => {
    using files = scratch();
    writeFileSync(files.at('secret.json'), '{}');
    const store = new CaseStore(files.at('data'));
    for (const id of ['../secret', '/etc/passwd', '', 'x'.repeat(300)]) {
      expect(await refusalOf(store.read(id))).toEqual({ code: 'no-such-case' });
      expect(await refusalOf(store.delete(id))).toEqual({ code: 'no-such-case' });
    }
    expect(readdirSync(files.at('.'))).toContain('secret.json');
  });

  test('a folder that cannot be made is said, and nothing is half there', async () => {
    using files = scratch();
    writeFileSync(files.at('data'), 'a file in the way');
    const store = new CaseStore(files.at('data'));
    expect(await refusalOf(store.add(held(), randomUUID))).toMatchObject({ code: 'unwritable' });
  });
});

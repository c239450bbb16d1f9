import { expect, test } from 'vitest';
import { pageFooter, paperFor } from '../../../electron/desktop/paper.ts';
import { fr } from '../../../shared/messages/fr.ts';

test.each([
  ['US', 'Letter'],
  ['ca', 'Letter'],
  ['FR', 'A4'],
  ['', 'A4'],
])('%s prints on %s', (country, paper) => expect(paperFor(country)).toBe(paper));

test('the foot of a page says which one it is', () => {
  expect(pageFooter(fr.ui.menu.pageOf)).toContain(
    '<span class="pageNumber"></span> sur <span class="totalPages"></span>',
  );
});

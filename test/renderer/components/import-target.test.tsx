import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { messagesFor } from '../../../shared/messages/index.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { fakeDiagnostics, summaryOf } from '../../support/fake-diagnostics.ts';
import { axeViolations } from '../support/axe.ts';
import { showPage } from '../support/show-page.tsx';

const { ui } = messagesFor('en');
const { history, shell } = ui;
/** Without a layout the focus does not enter a dialog, which may therefore stay hidden from screen readers in jsdom. */
const HIDDEN = { hidden: true } as const;
const imported = summaryOf('none', RECORDED.none);
const takesReports = { importReport: () => imported } as const;

const file = (name: string, text = '{ "callpathReport": 1 }'): File => new File([text], name);
interface Item {
  readonly kind: string;
  readonly webkitGetAsEntry: () => { readonly isDirectory: boolean; readonly name: string };
  readonly getAsFile: () => File;
}
const itemOf = (one: File, isDirectory = false): Item => ({
  kind: 'file',
  webkitGetAsEntry: () => ({ isDirectory, name: one.name }),
  getAsFile: () => one,
});

/** What a browser tells of a drag of files; answers whether the page has taken it. */
function drag(type: string, items: readonly Item[], on: EventTarget = window): boolean {
  const files = items.map((item) => item.getAsFile());
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    dataTransfer: { types: ['Files'], items, files },
    relatedTarget: null,
  });
  act(() => void on.dispatchEvent(event));
  return event.defaultPrevented;
}
const location = (): string => window.location.hash;

afterEach(() => {
  Reflect.deleteProperty(navigator, 'userActivation');
});

test('a report that is dropped anywhere on the window, the navigation too, is opened', async () => {
  await showPage('/settings', fakeDiagnostics(takesReports));
  const place = screen.getByRole('navigation');
  expect(drag('dragover', [itemOf(file('office.json'))], place)).toBe(true);
  await screen.findByText(shell.dropHere);
  expect(drag('drop', [itemOf(file('office.json'))], place)).toBe(true);
  await waitFor(() => expect(location()).toBe('#/report/none'));
  await screen.findByText(history.importedReport('office.json'));
  expect(screen.queryByText(shell.dropHere)).toBeNull();
});

test('the hint goes when the files are carried away', async () => {
  await showPage('/history');
  drag('dragover', [itemOf(file('office.json'))]);
  await screen.findByText(shell.dropHere);
  drag('dragleave', [itemOf(file('office.json'))]);
  await waitFor(() => expect(screen.queryByText(shell.dropHere)).toBeNull());
});

test('text that is dragged within the page is none of ours', async () => {
  await showPage('/history');
  const event = Object.assign(new Event('drop', { cancelable: true }), {
    dataTransfer: { types: ['text/plain'], items: [], files: [] },
  });
  window.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('a catalogue leads to the endpoints', async () => {
  const catalog = { id: 'ours', title: { en: 'Ours', fr: 'Le nôtre' }, version: '1', profiles: [] };
  const { fake } = await showPage('/history', fakeDiagnostics({ importCatalog: () => catalog }));
  drag('drop', [itemOf(file('ours.json', '{ "callpathCatalog": 1 }'))]);
  await waitFor(() => expect(location()).toBe('#/endpoints'));
  await screen.findByText(history.importedCatalog({ file: 'ours.json', title: 'Ours' }));
  expect(fake.calls.some(({ name }) => name === 'importReport')).toBe(false);
});

test('of several files each is answered for: a folder, a large one and a damaged one beside a good one', async () => {
  const large = Object.defineProperty(file('large.json'), 'size', { value: 129 * 1024 * 1024 });
  const { fake } = await showPage(
    '/history',
    fakeDiagnostics({
      importReport: ({ name }) =>
        name === 'good.json'
          ? imported
          : { code: 'not-json', file: name, place: 'line 1, column 9', excerpt: null },
    }),
  );
  const items = [itemOf(file('good.json')), itemOf(large), itemOf(file('cut.json', '{ "callp'))];
  drag('drop', [itemOf(file('reports'), true), ...items]);
  const dialog = await screen.findByRole('dialog', HIDDEN);
  expect(
    within(dialog)
      .getAllByRole('listitem', HIDDEN)
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringContaining(ui.problem({ code: 'unreadable', file: 'reports', detail: 'EISDIR' })),
    expect.stringContaining(history.importedReport('good.json')),
    expect.stringContaining(ui.problem({ code: 'too-large', file: 'large.json', maxMegabytes: 128 })),
    expect.stringContaining('line 1, column 9'),
  ]);
  expect(fake.calls.filter(({ name }) => name === 'importReport')).toHaveLength(2);
  expect(await axeViolations(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: shell.close, ...HIDDEN }));
  await waitFor(() => expect(screen.queryByRole('dialog', HIDDEN)).toBeNull());
});

test('where the system wants a click on the page first, Import asks for it', async () => {
  Object.defineProperty(navigator, 'userActivation', { value: { isActive: false }, configurable: true });
  const { fake } = await showPage('/history');
  act(() => fake.emit({ type: 'command', command: 'import' }));
  const dialog = await screen.findByRole('dialog', HIDDEN);
  let opened = 0;
  document
    .querySelector('input[type=file][multiple]')!
    .addEventListener('click', () => (opened += 1), { once: true });
  await userEvent.click(within(dialog).getByRole('button', { name: history.chooseFiles, ...HIDDEN }));
  expect(opened).toBe(1);
  await waitFor(() => expect(screen.queryByRole('dialog', HIDDEN)).toBeNull());
});

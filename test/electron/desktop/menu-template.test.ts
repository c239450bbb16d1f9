import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { contextTemplate, menuTemplate } from '../../../electron/desktop/menu-template.ts';
import type { MenuCommand } from '../../../shared/api/diagnostics-api.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';

type Items = readonly MenuItemConstructorOptions[];

function menus(
  platform: NodeJS.Platform,
  developer = false,
): { readonly top: Items; readonly given: MenuCommand[] } {
  const given: MenuCommand[] = [];
  return { top: menuTemplate(en.ui.menu, { platform, developer, give: (name) => given.push(name) }), given };
}
const itemsOf = (top: Items): Items =>
  top
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .filter(({ type }) => type !== 'separator');
const COMMANDS: readonly MenuCommand[] = [
  'check',
  'history',
  'compare',
  'endpoints',
  'practice',
  'settings',
  'about',
  'run',
  'stop',
  'import',
  'export',
  'find',
  'shortcuts',
];

const rolesOn = (platform: NodeJS.Platform, developer: boolean) =>
  itemsOf(menus(platform, developer).top).map(({ role }) => role);

describe.each(['linux', 'win32', 'darwin'] as const)('%s', (platform) => {
  test('every command of the page can be given', () => {
    const { top, given } = menus(platform);
    for (const { click } of itemsOf(top)) (click as (() => void) | undefined)?.();
    expect(COMMANDS.filter((name) => !given.includes(name))).toEqual([]);
  });

  test('keys of commands are shown and left to the page', () => {
    const withKey = itemsOf(menus(platform).top).filter(({ click, accelerator }) => click && accelerator);
    expect(withKey.length).toBeGreaterThan(10);
    expect(withKey.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  test('every entry has its words, and no two have the same id', () => {
    const items = itemsOf(menus(platform, true).top);
    expect(items.filter(({ label }) => !label)).toEqual([]);
    const ids = items.flatMap(({ id }) => (id === undefined || id === 'settings' ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('developer tools are for developers', () => {
    expect(rolesOn(platform, false)).not.toContain('toggleDevTools');
    expect(rolesOn(platform, false)).not.toContain('reload');
    expect(rolesOn(platform, true)).toContain('toggleDevTools');
  });

  test('the program can be left by its menu', () => {
    expect(itemsOf(menus(platform).top).map(({ role }) => role)).toContain('quit');
  });
});

test('macOS has the menu of the program first and one for windows; others keep quitting under File', () => {
  expect(menus('darwin').top.map(({ role, label }) => role ?? label)).toEqual([
    'appMenu',
    'File',
    'Edit',
    'View',
    'windowMenu',
    'help',
  ]);
  expect(menus('win32').top.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help']);
});

test('it speaks French', () => {
  const top = menuTemplate(fr.ui.menu, { platform: 'linux', developer: false, give: () => {} });
  expect(top.map(({ label }) => label)).toEqual(['Fichier', 'Édition', 'Affichage', 'Aide']);
});

const FLAGS = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
};
test.each([
  { why: 'nothing selected', facts: { isEditable: false, selectionText: ' ' }, expected: [] },
  { why: 'a selected text', facts: { isEditable: false, selectionText: 'sip' }, expected: ['copy'] },
  {
    why: 'a field',
    facts: { isEditable: true, selectionText: '' },
    expected: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
  },
])('right click on $why', ({ facts, expected }) => {
  const items = contextTemplate(en.ui.menu, { ...facts, editFlags: FLAGS });
  expect(items.flatMap(({ role }) => role ?? [])).toEqual(expected);
});

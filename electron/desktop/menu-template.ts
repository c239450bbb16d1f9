import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/api/diagnostics-api.ts';
import type { MenuItem, MenuText } from '../../shared/messages/ui/menu.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Adds what only helps those who work on Callpath. */
  readonly developer: boolean;
  readonly give: (command: MenuCommand) => void;
}

type Items = MenuItemConstructorOptions[];

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };
/** Shown beside the commands. The page itself listens to these keys, so that they are the same in a browser. */
const KEYS: Partial<Record<MenuCommand, string>> = {
  run: 'F5',
  stop: 'Esc',
  import: 'CmdOrCtrl+O',
  export: 'CmdOrCtrl+E',
  settings: 'CmdOrCtrl+,',
  find: 'CmdOrCtrl+F',
  compare: 'CmdOrCtrl+D',
  shortcuts: 'F1',
};
const SCREENS = ['check', 'guide', 'history', 'endpoints', 'practice', 'settings'] as const;

/** The menus as each system has them: macOS with one for the program itself and one for its windows. */
export function menuTemplate(text: MenuText, { platform, developer, give }: MenuOptions): Items {
  const isMac = platform === 'darwin';
  const command = (name: MenuCommand & MenuItem, key = KEYS[name]): MenuItemConstructorOptions => ({
    id: name,
    label: text.items[name],
    click: () => give(name),
    ...(key !== undefined && { accelerator: key, registerAccelerator: false }),
  });
  const role = (
    name: MenuItem,
    its: NonNullable<MenuItemConstructorOptions['role']>,
  ): MenuItemConstructorOptions => ({ role: its, label: text.items[name] });

  const program: Items = [
    command('about'),
    SEPARATOR,
    command('settings'),
    SEPARATOR,
    role('services', 'services'),
    SEPARATOR,
    role('hide', 'hide'),
    role('hideOthers', 'hideOthers'),
    role('showAll', 'unhide'),
    SEPARATOR,
    role('quit', 'quit'),
  ];
  const file: Items = [
    command('run'),
    command('stop'),
    SEPARATOR,
    command('import'),
    command('export'),
    SEPARATOR,
    ...(isMac ? [role('closeWindow', 'close')] : [command('settings'), SEPARATOR, role('quit', 'quit')]),
  ];
  const view: Items = [
    ...SCREENS.map((screen, index) => ({
      ...command(screen, `CmdOrCtrl+${index + 1}`),
      id: `view-${screen}`,
    })),
    command('compare'),
    SEPARATOR,
    command('find'),
    SEPARATOR,
    role('zoomIn', 'zoomIn'),
    // The same key without Shift, which is what people press.
    {
      ...role('zoomIn', 'zoomIn'),
      accelerator: 'CmdOrCtrl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    role('zoomOut', 'zoomOut'),
    role('actualSize', 'resetZoom'),
    SEPARATOR,
    role('fullScreen', 'togglefullscreen'),
    ...(developer ? [SEPARATOR, role('reload', 'reload'), role('developerTools', 'toggleDevTools')] : []),
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' as const, label: 'Callpath', submenu: program }] : []),
    { label: text.menus.file, submenu: file },
    { label: text.menus.edit, submenu: editItems(text) },
    { label: text.menus.view, submenu: view },
    ...(isMac
      ? [
          {
            role: 'windowMenu' as const,
            label: text.menus.window,
            submenu: [role('minimize', 'minimize'), role('zoom', 'zoom'), SEPARATOR, role('front', 'front')],
          },
        ]
      : []),
    {
      role: 'help',
      label: text.menus.help,
      submenu: [command('shortcuts'), ...(isMac ? [] : [SEPARATOR, command('about')])],
    },
  ];
}

function editItems({ items }: MenuText): Items {
  return [
    { role: 'undo', label: items.undo },
    { role: 'redo', label: items.redo },
    SEPARATOR,
    { role: 'cut', label: items.cut },
    { role: 'copy', label: items.copy },
    { role: 'paste', label: items.paste },
    { role: 'delete', label: items.delete },
    SEPARATOR,
    { role: 'selectAll', label: items.selectAll },
  ];
}

/** What may be done with what was clicked on; empty where nothing may. */
export function contextTemplate(
  { items }: MenuText,
  { isEditable, selectionText, editFlags }: ContextFacts,
): Items {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: items.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'undo', label: items.undo, enabled: editFlags.canUndo },
    { role: 'redo', label: items.redo, enabled: editFlags.canRedo },
    SEPARATOR,
    { role: 'cut', label: items.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: items.paste, enabled: editFlags.canPaste },
    SEPARATOR,
    { role: 'selectAll', label: items.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** The part of Electron's description of a click that matters here. */
export interface ContextFacts {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: Readonly<
    Record<'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll', boolean>
  >;
}

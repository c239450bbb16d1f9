import { app, type BrowserWindow, Menu } from 'electron';
import { contextTemplate, menuTemplate } from './menu-template.ts';
import type { MenuCommand } from '../../shared/api/diagnostics-api.ts';
import type { Lang } from '../../shared/messages/messages.ts';
import { menu as english } from '../../shared/messages/en/ui/menu.ts';
import { menu as french } from '../../shared/messages/fr/ui/menu.ts';
import type { MenuText } from '../../shared/messages/ui/menu.ts';

/** Without the rest of what Callpath can say: the menu is there before that is loaded. */
export const menuText = (lang: Lang): MenuText => (lang === 'fr' ? french : english);

export function setMenu(lang: Lang, give: (command: MenuCommand) => void): void {
  const template = menuTemplate(menuText(lang), {
    platform: process.platform,
    developer: !app.isPackaged,
    give,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Copy, paste and the like on a right click. */
export function addContextMenu(window: BrowserWindow, lang: () => Lang): void {
  window.webContents.on('context-menu', (_event, facts) => {
    const template = contextTemplate(menuText(lang()), facts);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

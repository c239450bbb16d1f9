import type { MenuText } from '../../ui/menu.ts';

export const menu: MenuText = { title: '' };

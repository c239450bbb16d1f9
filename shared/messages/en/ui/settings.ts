import type { SettingsText } from '../../ui/settings.ts';

export const settings: SettingsText = { title: '' };

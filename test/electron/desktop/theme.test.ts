import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { expect, test } from 'vitest';
import { WINDOW_COLOR, windowColor } from '../../../electron/desktop/theme.ts';

test('the window has the colour of the page that comes into it', () => {
  expect(WINDOW_COLOR).toEqual({
    light: webLightTheme.colorNeutralBackground2,
    dark: webDarkTheme.colorNeutralBackground2,
    'high-contrast': teamsHighContrastTheme.colorNeutralBackground2,
  });
});

test('without a theme of its own it follows the system', () => {
  expect(windowColor('system', true)).toBe(WINDOW_COLOR.dark);
  expect(windowColor('system', false)).toBe(WINDOW_COLOR.light);
  expect(windowColor('light', true)).toBe(WINDOW_COLOR.light);
});

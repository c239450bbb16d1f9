import type { UiText } from '../ui.ts';
import { catalogWork } from './ui/catalog-work.ts';
import { check } from './ui/check.ts';
import { compare } from './ui/compare.ts';
import { endpoints } from './ui/endpoints.ts';
import { exporting } from './ui/export.ts';
import { guide } from './ui/guide.ts';
import { history } from './ui/history.ts';
import { matrix } from './ui/matrix.ts';
import { menu } from './ui/menu.ts';
import { practice } from './ui/practice.ts';
import { problem } from './ui/problem.ts';
import { settings } from './ui/settings.ts';
import { shell } from './ui/shell.ts';

export const ui: UiText = {
  shell,
  menu,
  check,
  matrix,
  guide,
  history,
  compare,
  endpoints,
  catalogWork,
  practice,
  settings,
  export: exporting,
  problem,
};

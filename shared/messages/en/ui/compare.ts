import type { CompareScreenText } from '../../ui/compare.ts';

export const compare: CompareScreenText = {
  title: 'Compare',
  compare: 'Compare',
  first: 'First report (A)',
  second: 'Second report (B)',
  choose: 'Choose a report',
  swap: 'Swap sides',
  empty: 'Comparing takes two reports.',
  emptyHint:
    'Run a check here and one from another network, a café for example, or import a report that was made elsewhere.',
  hint: 'Choose two reports: the office and a café, before and after a change, this computer and a colleague’s.',
  openReport: 'Open this report',
  show: 'Show endpoints',
  filters: {
    all: 'All',
    differs: 'Different',
    'fails-in-both': 'Failing in both',
    'not-compared': 'Not compared',
    'works-in-both': 'Working in both',
  },
  noneMatches: 'No endpoint is like that.',
  keys: 'Arrow keys move between endpoints.',
};

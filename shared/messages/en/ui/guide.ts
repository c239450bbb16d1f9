import type { GuideScreenText } from '../../ui/guide.ts';
import { number } from '../numbers.ts';

export const guide: GuideScreenText = {
  title: 'Guided test',
  intro:
    'Somebody cannot reach a contact: the guided test asks one thing at a time, measures the network itself, and says what to do and who has to do it. A case can wait for days, and be handed to somebody else.',
  newCase: 'New case',
  importCase: 'Import case…',
  none: 'No cases yet',
  noneHint: 'A case holds what was reported, the answers, the measurements and what they come to.',
  fields: { title: 'Case', reportedBy: 'Reported by', reported: 'What was said' },
  titleHint: 'For example: Ann cannot write to Bob at Fabrikam',
  create: 'Begin',
  save: 'Save',
  edit: 'Edit…',
  untitled: 'Case without a name',
  columns: { title: 'Case', status: 'State', reportedBy: 'Reported by', runs: 'Runs', changed: 'Changed' },
  status: { asking: 'To be answered', waiting: 'Waiting', question: 'Open question', concluded: 'Concluded' },
  list: 'Cases',
  back: 'All cases',
  export: 'Hand over…',
  writeFile: 'Save the case with all its runs…',
  exported: (file) => `The case was written, with all its runs: ${file}`,
  imported: (title) => `Imported: ${title}`,
  delete: 'Delete',
  deleted: 'The case was deleted.',
  gone: 'This case is no longer there.',
  helpdesk: 'Helpdesk mode',
  stepBack: 'Back',
  change: 'Change',
  next: 'Next',
  typed: {
    instant: 'Date and time of the change',
    address: 'Address',
    domains: 'Domains, with commas between them',
  },
  notValid: {
    instant: 'This is no date and time that has been.',
    address: 'An address is written like ann@example.com.',
    domains: 'Domains are written like example.com, example.org.',
  },
  measure: { here: 'Measure this network now', elsewhere: 'Measure the other network now' },
  load: 'Load a report…',
  saved: 'Or a report of the history',
  chooseSaved: 'Choose a report',
  takeSaved: 'Use this report',
  running: 'The network is being measured for this case.',
  otherRun: 'Another run is under way; this one can begin when it has ended.',
  runs: 'Runs',
  noRuns: 'Nothing was measured yet.',
  remove: 'Remove',
  openRun: 'Open the report',
  wait: {
    title: 'The change may not have reached everything yet',
    left: (ms) => {
      const minutes = Math.max(0, Math.ceil(ms / 60_000));
      if (ms < 60_000) return `${number(Math.max(0, Math.ceil(ms / 1000)))} s`;
      return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
    },
    until: (time) => `until ${time}`,
    provesNothing:
      'A test that fails before that proves nothing. The network can be measured meanwhile. Callpath says when the wait is over.',
  },
  notice: {
    title: 'The wait is over',
    text: (title) => `${title === '' ? 'Case without a name' : title}: tests prove something now.`,
  },
  goToCase: 'Go to the case',
};

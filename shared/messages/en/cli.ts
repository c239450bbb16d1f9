import type { CliText } from '../messages.ts';
import { number, plural } from './numbers.ts';
import { serve } from './serve.ts';

export const cli: CliText = {
  progress: ({ done, known, now }) => `measuring ${number(done)} of ${number(known)}: ${now}`,
  media: (seconds) => `media at the pace of a call, about ${number(seconds)} s`,
  interrupted: 'Stopped before the end: what was measured until then is kept.',
  written: (path) => `Written: ${path}`,
  analyzed: ({ before, now, same }) =>
    same ? `Today’s rules say the same: ${now}` : `Then: ${before}\nToday’s rules say: ${now}`,
  catalogOk: ({ id, version, profiles, sets }) =>
    `Catalogue ${id}, version ${version}, is valid: ${number(profiles)} ${plural(profiles, 'profile', 'profiles')}, ${number(sets)} ${plural(sets, 'endpoint set', 'endpoint sets')}.`,
  builtIn: 'built in',
  practiceStarting: ({ fault, title }) => `Practice network on this computer, fault “${fault}”: ${title}`,
  practiceBroken: ({ title, story }) => `What is broken here: ${title}\n${story}`,
  practiceList: 'Faults of the practice network',
  serve,
};

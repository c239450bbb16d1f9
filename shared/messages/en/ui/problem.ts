import type { Problem } from '../../../api/problem.ts';
import { assertNever } from '../../../model/assert-never.ts';
import { fileTrouble } from './file-trouble.ts';

const at = (place: string): string => (place === '' ? '' : ` at ${place}`);

export function problem(p: Problem): string {
  switch (p.code) {
    case 'not-json':
      return `${p.file} is not a JSON file: it breaks off${at(p.place)}.`;
    case 'invalid-file':
      return `${p.file} cannot be used${at(p.place)}: ${p.reason}.`;
    case 'not-certificates':
      return `${p.file} holds no certificates that can be read: ${p.reason}.`;
    case 'too-large':
      return `${p.file} is larger than ${p.maxMegabytes} MB and was not read.`;
    case 'unreadable':
      return `${p.file} cannot be read: ${fileTrouble(p.detail)}.`;
    case 'unwritable':
      return `${p.path} was not written: ${fileTrouble(p.detail)}. Choose another place.`;
    case 'settings-set-aside':
      return `The settings file could not be used (${p.reason}). It was kept as ${p.path}, and the defaults are in force.`;
    case 'not-saved':
      return `Reports cannot be saved in ${p.path}: ${fileTrouble(p.detail)}. They are kept until Callpath ends; export what you need, or choose another folder under Settings.`;
    case 'no-such-case':
      return 'This case is no longer there: it was deleted or moved.';
    case 'no-such-report':
      return 'This report is no longer there.';
    case 'no-such-catalog':
      return 'This catalogue is no longer there.';
    case 'no-such-profile':
      return `The catalogue has no profile “${p.profile}”.`;
    case 'catalog-exists':
      return `A catalogue “${p.id}” is there already. Remove it first to replace it.`;
    case 'no-such-update':
      return 'This update is no longer at hand. Check for updates again.';
    case 'run-under-way':
      return 'A check is under way. Stop it first.';
    case 'no-pdf-printer':
      return 'No program that can make a PDF was found (Chrome, Edge or Chromium). Export as HTML and print that page.';
    case 'fault-not-staged':
      return `The practice network could not be started here: ${p.detail}.`;
    case 'page-crashed':
      return 'The window stopped working and was loaded again. Nothing saved is lost.';
    case 'connection-lost':
      return 'The program behind this page does not answer any more.';
    case 'bad-request':
      return `Callpath asked itself for something impossible (${p.call}). This is a mistake in Callpath.`;
    case 'bug':
      return `This is a mistake in Callpath: ${p.detail}`;
    default:
      return assertNever(p);
  }
}

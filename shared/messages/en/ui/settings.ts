import type { Lang } from '../../messages.ts';
import type { SettingsText } from '../../ui/settings.ts';
import { number, plural } from '../numbers.ts';

const LANGUAGES: Readonly<Record<Lang, string>> = { en: 'English', fr: 'Français' };

export const settings: SettingsText = {
  title: 'Settings',
  savedAtOnce: 'Every change is saved at once.',
  sections: {
    appearance: 'Language and appearance',
    measuring: 'Measuring',
    dns: 'DNS servers',
    roots: 'Trusted roots',
    reports: 'Reports',
  },
  language: {
    label: 'Language',
    hint: 'Of this window and of the reports made from now on.',
    names: (language, system) =>
      language === 'system' ? `Same as the system (${LANGUAGES[system]})` : LANGUAGES[language],
  },
  theme: {
    label: 'Theme',
    hint: 'High contrast for low vision or a bright room.',
    names: {
      system: 'Same as the system',
      light: 'Light',
      dark: 'Dark',
      'high-contrast': 'High contrast',
    },
  },
  timeout: {
    label: 'Time limit of one attempt',
    hint: 'How long an attempt waits for an answer before it counts as unanswered. More suits slow lines; less ends sooner where much is blocked.',
    unit: 'ms',
  },
  concurrency: {
    label: 'Attempts under way at once',
    hint: 'More is faster. Fewer is kinder to weak routers, and to firewalls that take many connections for an attack.',
  },
  notWhole: 'Type a whole number.',
  outOfBounds: ({ min, max }) => `Choose a number from ${number(min)} to ${number(max)}.`,
  dns: {
    label: 'DNS servers to ask',
    hint: 'An address, with a port where it is not 53: 192.0.2.53, [2001:db8::53]:5353.',
    system: 'None added: those of the system are asked.',
    add: 'Add',
    remove: (server) => `Remove ${server}`,
    notAnAddress: (text) => `“${text}” is no address of a DNS server. Type an IP address, or address:port.`,
    already: (server) => `${server} is in the list already.`,
    first: 'Type the address of a server first.',
  },
  roots: {
    label: 'Certificate authorities to trust as well',
    hint: 'For networks whose gateway opens encrypted connections: PEM files with its root certificates. Those of the system are always trusted.',
    none: 'None added.',
    add: 'Add a file…',
    certificates: (n) => `${number(n)} ${plural(n, 'certificate', 'certificates')}`,
    remove: (file) => `Remove ${file}`,
    already: (file) => `${file} holds the same certificates as a file in the list.`,
  },
  folder: {
    label: 'Folder of the reports',
    hint: 'Each run is saved here as a file. Reports that are elsewhere stay where they are.',
    choose: 'Choose…',
    useDefault: 'Use the default',
    isDefault: 'the default',
    notAbsolute: 'Type the whole path, from its beginning: /home/… or C:\\…',
  },
  reset: 'Reset to defaults',
  resetDone: 'All settings are at their defaults.',
};

import type { Host } from './host.ts';
import { createEvents } from './events.ts';
import type { Answer } from '../../shared/api/problem.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/api/settings.ts';
import type { Lang } from '../../shared/messages/messages.ts';

/** The application behind the page, whatever program it runs in. */
export interface App {
  /** One call of the page, by name, its parameters unchecked. Never rejects. */
  readonly answer: (name: string, params: unknown) => Promise<Answer<unknown>>;
  /**
   * Events go to every listener, and a problem that is told while there is none waits for the next `hello`: a host
   * listens for as long as a page can hear it, and stops when the page has gone or crashed.
   */
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
  readonly settings: () => Settings;
  /** Language of the window now, resolved. */
  readonly lang: () => Lang;
  readonly isRunning: () => boolean;
  readonly tell: (event: HostEvent) => void;
  /** Stops the run under way, waits until what there is of it is saved, closes everything. */
  readonly close: () => Promise<void>;
}

/** Resolves when the settings have been read and the host has been told of them; never rejects. */
export async function createApp(host: Host): Promise<App> {
  const events = createEvents();
  const settings = DEFAULT_SETTINGS;
  host.applySettings(settings);
  return {
    answer: async (name) => ({ ok: false, problem: { code: 'bad-request', call: name.slice(0, 80) } }),
    listen: events.listen,
    settings: () => settings,
    lang: () => (settings.language === 'system' ? host.systemLang : settings.language),
    isRunning: () => false,
    tell: events.tell,
    close: async () => {},
  };
}

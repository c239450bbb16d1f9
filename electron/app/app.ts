import type { Core } from './core.ts';
import { createEvents } from './events.ts';
import type { Host } from './host.ts';
import { problemOf } from './problem-of.ts';
import { keepSettings } from './settings-keeper.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Answer } from '../../shared/api/problem.ts';
import type { Settings } from '../../shared/api/settings.ts';
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

/**
 * Resolves when the settings have been read and the host has been told of them. Loads no more than that takes: the
 * window stands before the page asks for anything.
 */
export async function createApp(host: Host): Promise<App> {
  const { listen, tell, takeUnheard } = createEvents();
  let core: Core | null = null;
  let loading: Promise<Core> | null = null;
  const settings = await keepSettings({ host, tell, onFolder: async (folder) => core?.useFolder(folder) });

  const load = async (): Promise<Core> => {
    const { createCore } = await import('./core.ts');
    core = createCore({ host, settings, tell, takeUnheard });
    return core;
  };
  const loaded = (): Promise<Core> => (loading ??= load());

  return {
    async answer(name, params) {
      try {
        return await (await loaded()).answer(name, params);
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    },
    listen,
    settings: settings.current,
    lang: settings.lang,
    isRunning: () => core?.isRunning() ?? false,
    tell,
    // A core that is still being loaded has begun nothing, but may be asked to by the call that waits for it.
    close: async () => (await loading)?.close(),
  };
}

import { join } from 'node:path';
import type { Host } from './host.ts';
import { oneAtATime } from '../store/one-at-a-time.ts';
import { readSettings, writeSettings } from '../store/settings-file.ts';
import { fileErrorCode } from '../system/error-code.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { LastChoice, Settings } from '../../shared/api/settings.ts';
import type { Lang } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

export interface SettingsKeeper {
  readonly current: () => Settings;
  readonly lang: () => Lang;
  readonly reportsFolder: () => string;
  /** @throws {Refused} `not-certificates`, `unwritable` for a new folder that cannot be used */
  readonly change: (settings: Settings) => Promise<Settings>;
  readonly remember: (last: LastChoice) => Promise<void>;
}

interface Surroundings {
  readonly host: Pick<Host, 'dataFolder' | 'systemLang' | 'applySettings'>;
  readonly tell: (event: HostEvent) => void;
  readonly onFolder: (folder: string) => Promise<void>;
}

/**
 * The settings in force. Those that cannot be written are in force all the same until the program ends: who has just
 * learned that the data folder is read-only must be able to choose another place for the reports.
 */
export async function keepSettings({ host, tell, onFolder }: Surroundings): Promise<SettingsKeeper> {
  const file = join(host.dataFolder, 'settings.json');
  const read = await readSettings(file);
  let current = read.settings;
  const inTurn = oneAtATime();
  const reportsFolder = (): string => current.reportsFolder ?? join(host.dataFolder, 'reports');
  if (read.problem !== null) tell({ type: 'problem', problem: read.problem });
  host.applySettings(current);

  /** Why they could not be written, as the platform's code. */
  async function putInForce(settings: Settings): Promise<string | null> {
    const movedFrom = reportsFolder();
    current = settings;
    const detail = await inTurn(() => writeSettings(file, settings)).then(() => null, fileErrorCode);
    if (reportsFolder() !== movedFrom) await onFolder(reportsFolder());
    host.applySettings(settings);
    tell({ type: 'settings-changed', settings, reportsFolder: reportsFolder() });
    return detail;
  }

  return {
    current: () => current,
    lang: () => (current.language === 'system' ? host.systemLang : current.language),
    reportsFolder,
    async change(settings) {
      const { checkFolder, countRoots } = await import('./check-settings.ts');
      settings.extraRoots.forEach(countRoots);
      const { reportsFolder: folder } = settings;
      // Only a new one: a disk that is not plugged in today must not stand in the way of another language.
      if (folder !== null && folder !== current.reportsFolder) await checkFolder(folder);
      const detail = await putInForce(settings);
      if (detail !== null)
        tell({ type: 'problem', problem: { code: 'unwritable', path: printable(file, 300), detail } });
      return current;
    },
    /** What cannot be remembered is not worth a word. */
    async remember(last) {
      if (JSON.stringify(last) !== JSON.stringify(current.last)) await putInForce({ ...current, last });
    },
  };
}

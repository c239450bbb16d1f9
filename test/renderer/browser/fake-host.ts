import { fakeDiagnostics } from '../../support/fake-diagnostics.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/api/settings.ts';

declare global {
  interface Window {
    /** Set by a script that takes pictures, before the page is loaded. */
    readonly fakeSettings?: Partial<Settings>;
  }
}

const settings = { ...DEFAULT_SETTINGS, ...window.fakeSettings };
Object.assign(window, { diagnostics: fakeDiagnostics({}, { settings }).api });

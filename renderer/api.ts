import type { DiagnosticsApi } from '../shared/api/diagnostics-api.ts';

declare global {
  interface Window {
    /** Put there by the host before this page's script runs. */
    readonly diagnostics: DiagnosticsApi;
  }
}

/** The host, whichever it is. Nothing else touches `window.diagnostics`. */
export const hostApi = (): DiagnosticsApi => window.diagnostics;

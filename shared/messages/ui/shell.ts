/** The frame around every screen: navigation, messages, About. */
export interface ShellText {
  readonly nav: Readonly<
    Record<'check' | 'guide' | 'history' | 'compare' | 'endpoints' | 'practice' | 'settings', string>
  >;
  /** Names the list of screens for screen readers. */
  readonly screens: string;
  readonly skipToContent: string;
  readonly close: string;
  readonly cancel: string;
  readonly undo: string;
  readonly retry: string;
  readonly dismiss: string;
  readonly loading: string;
  /** The connection to the program is lost; its own window or process has to be started again. */
  readonly disconnected: string;
  readonly reload: string;
  /** A screen failed to draw: the title, and where the rest still works. */
  readonly screenFailed: string;
  readonly aboutTitle: string;
  readonly aboutText: string;
  readonly version: (version: string) => string;
  readonly runtime: string;
  readonly licences: string;
  readonly shortcutsTitle: string;
  /** What each key does. */
  readonly shortcuts: Readonly<
    Record<
      'run' | 'stop' | 'find' | 'export' | 'compare' | 'import' | 'screens' | 'settings' | 'help',
      string
    >
  >;
  readonly dropHere: string;
}

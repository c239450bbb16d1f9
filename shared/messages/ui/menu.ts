/** The words of the desktop program outside of its page: menus, the system's dialogs, what its start says. */
export interface MenuText {
  readonly menus: Readonly<Record<'file' | 'edit' | 'view' | 'window' | 'help', string>>;
  /** A label with `…` opens something that asks for more. */
  readonly items: Readonly<Record<MenuItem, string>>;
  readonly saveAs: string;
  readonly chooseFolder: string;
  /** Names of the kinds of files a report is exported to, by extension. */
  readonly fileKinds: Readonly<Record<'html' | 'pdf' | 'json' | 'csv' | 'md' | 'txt', string>>;
  /** Foot of a printed page. `page` and `pages` are put in by the printer. */
  readonly pageOf: (page: string, pages: string) => string;
  readonly keepsCrashing: { readonly title: string; readonly text: string };
  readonly cannotStart: { readonly title: string; readonly text: (detail: string) => string };
  /** While Electron, which the window needs, comes over the network. */
  readonly fetchingElectron: (version: string) => string;
}

export type MenuItem =
  | 'run'
  | 'stop'
  | 'import'
  | 'export'
  | 'settings'
  | 'closeWindow'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'delete'
  | 'selectAll'
  | 'check'
  | 'guide'
  | 'history'
  | 'compare'
  | 'endpoints'
  | 'practice'
  | 'find'
  | 'zoomIn'
  | 'zoomOut'
  | 'actualSize'
  | 'fullScreen'
  | 'reload'
  | 'developerTools'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'shortcuts'
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'showAll';

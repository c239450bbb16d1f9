import type { Lang } from '../../shared/messages/messages.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { ResolveProxy } from '../system/proxy/chromium-routes.ts';
import type { SystemLookup } from '../system/lookup.ts';

/** A file that is to reach the person: through a save dialog, or as a download. */
export interface Delivery {
  /** Proposed; safe on every system. */
  readonly fileName: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
}

/**
 * What the application needs of the program it runs in, and where the desktop and the served page differ. Everything
 * here is the person's or the system's: the application itself decides nothing by which host it has.
 */
export interface Host {
  /** `Electron 45.4.1`, `Node.js 24.3.0`, … */
  readonly runtime: readonly string[];
  readonly systemLang: Lang;
  /** Absolute; settings, catalogues and (unless the settings say otherwise) reports are kept in it. */
  readonly dataFolder: string;
  readonly can: { readonly chooseFolder: boolean };
  /**
   * Brings a file to the person and answers its name or path; null when they thought better of it.
   *
   * @throws {Refused} `unwritable`
   */
  readonly deliver: (delivery: Delivery) => Promise<string | null>;
  /** @throws {Refused} `no-pdf-printer` */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly chooseFolder: () => Promise<string | null>;
  readonly copyText: (text: string) => Promise<void>;
  /** Only ever called with an `http:` or `https:` URL. */
  readonly openLink: (url: string) => Promise<void>;
  /** Tells the person something of a case while they look elsewhere. Without it, only the page is told. */
  readonly notify?: (notice: {
    readonly title: string;
    readonly text: string;
    readonly caseId: string;
  }) => void;
  /** Called once at the start and after each change: window theme, language of the menu. */
  readonly applySettings: (settings: Settings) => void;
  /** How the system's resolver is asked from within this host; without it, by a child of Node. */
  readonly createLookup?: () => SystemLookup;
  /** Where this host is a browser engine: which proxy it would take for a URL. */
  readonly resolveProxy?: ResolveProxy;
  /** The endpoints service to ask for a newer catalogue; without it, Microsoft's. */
  readonly endpointsService?: string;
}

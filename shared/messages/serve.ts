/** What `callpath serve` says, on the terminal and on the page that lets a browser in. */
export interface ServeText {
  /** Why there is no window, where one was asked for. */
  readonly because: Readonly<Record<NoWindow, string>>;
  /** `opened`: a browser was asked to show the page. */
  readonly ready: (p: { readonly url: string; readonly opened: boolean }) => string;
  readonly howToEnd: string;
  /** Somebody came with a link that had been used. */
  readonly newLink: (url: string) => string;
  readonly session: {
    readonly opening: string;
    readonly needsScript: string;
    readonly usedTitle: string;
    readonly used: string;
    readonly tooManyTitle: string;
    readonly tooMany: string;
    readonly endedTitle: string;
    readonly ended: string;
  };
}

export const NO_WINDOW = ['no-runtime', 'no-display', 'root'] as const;
export type NoWindow = (typeof NO_WINDOW)[number];

import type { ReactElement, ReactNode } from 'react';

/** Takes files that are dropped on the window, and the menu's Import. */
export function ImportTarget({ children }: { readonly children: ReactNode }): ReactElement {
  return <>{children}</>;
}

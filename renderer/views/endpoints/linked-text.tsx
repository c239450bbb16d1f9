import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useApi, useAsk } from '../../state/store.ts';
import { linkParts } from './link-parts.ts';

/** Text whose links open in the system's browser, which the host does after a check of its own. */
export function LinkedText({ text }: { readonly text: string }): ReactElement {
  const api = useApi();
  const ask = useAsk();
  return (
    <>
      {linkParts(text).map(({ text: part, url }, index) =>
        url === null ? (
          part
        ) : (
          <Link
            // oxlint-disable-next-line react/no-array-index-key -- parts of one text never move
            key={index}
            inline
            href={url}
            onClick={(event) => {
              event.preventDefault();
              void ask(api.openLink({ url }));
            }}
          >
            {part}
          </Link>
        ),
      )}
    </>
  );
}

import { isPlaceholder } from './manifest.ts';
import { redactName } from './names.ts';
import type { Sweeper } from './sweeper.ts';

const PARTS =
  /^([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#]*)@)?(\[[^\]]*\]|[^/:?#]*)(:\d+)?([^?#]*)(\?[^#]*)?(#.*)?$/i;
/** Paths that say what is there and not whose it is. */
const SPEAKING_PATH =
  /^\/?(?:(?:wpad\.dat|proxy\.pac|index\.html?|login|portal|guest|blocked|blockpage|connecttest\.txt|generate_204|redirect|hotspot-detect\.html)\/?)?$/i;
/** Instead of a query whose meaning nobody but its owner knows. */
const NO_QUERY = '?query-removed';

/** A URL as it may be shown. Of one that leads inside, only where: what is behind the host is the network's own matter. */
export function redactUrl(url: string, sweeper: Sweeper): string {
  const [, scheme = '', user, host = '', port = '', path = '', query = '', fragment = ''] =
    PARTS.exec(url) ?? [];
  if (scheme === '') return url;
  const { session } = sweeper;
  const credentials =
    user === undefined ? '' : `${isPlaceholder(user) ? user : session.placeholder('secret', user)}@`;
  const bare = host.replace(/^\[|\]$/g, '');
  const shown = sweeper.address(bare) ?? redactName(bare, session);
  const start = `${scheme}${credentials}${host.startsWith('[') ? `[${shown}]` : shown}${port}`;
  const isKept = shown === bare && bare.includes('.') && !/^file:/i.test(scheme);
  if (isKept) return start + sweeper.parts(path) + sweeper.query(query) + sweeper.parts(fragment);
  return start + ownPath(path, sweeper) + (query === '' ? '' : NO_QUERY);
}

function ownPath(path: string, { session }: Sweeper): string {
  if (SPEAKING_PATH.test(path) || isPlaceholder(path.replace(/^\//, ''))) return path;
  return `/${session.placeholder('path', path)}`;
}

import { isPlaceholder } from './manifest.ts';
import { redactName } from './names.ts';
import type { Sweeper } from './sweeper.ts';

const PARTS =
  /^([a-z][a-z0-9+.-]*:\/\/)(?:([^/?#]*)@)?(\[[^\]]*\]|[^/:?#]*)(:\d+)?([^?#]*)(\?[^#]*)?(?:#.*)?$/i;
/** Paths that say what is there and not whose it is. */
const SPEAKING_PATH =
  /^\/?(?:(?:wpad\.dat|proxy\.pac|index\.html?|login|portal|guest|blocked|blockpage|connecttest\.txt|generate_204|redirect|hotspot-detect\.html)\/?)?$/i;
/** Instead of a query whose meaning nobody but its owner knows. */
const NO_QUERY = '?query-removed';

/** A URL as it may be shown: where it leads. What is behind the host may name a person, a company or a session. */
export function redactUrl(url: string, sweeper: Sweeper): string {
  const [, scheme = '', user, host = '', port = '', path = '', query = ''] = PARTS.exec(url) ?? [];
  if (scheme === '') return url;
  const { session } = sweeper;
  const credentials =
    user === undefined ? '' : `${isPlaceholder(user) ? user : session.placeholder('secret', user)}@`;
  const bare = host.replace(/^\[|\]$/g, '');
  const shown = sweeper.address(bare) ?? redactName(bare, session);
  const start = `${scheme}${credentials}${host.startsWith('[') ? `[${shown}]` : shown}${port}`;
  if (session.kept.hasUrl(url) && shown === bare) return url;
  return start + ownPath(path, sweeper) + (query === '' ? '' : NO_QUERY);
}

/** The same for one without a host: `/portal/login?u=jdupont`. */
export function redactRelative(url: string, sweeper: Sweeper): string {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  if (sweeper.session.kept.hasUrl(url)) return url;
  return ownPath(path, sweeper) + (query === '' ? '' : NO_QUERY);
}

function ownPath(path: string, { session }: Sweeper): string {
  if (SPEAKING_PATH.test(path)) return path;
  // Behind it there may be a mark of a block page, which is set again.
  const replaced = /^\/path-\d+(?=\/|$)/.exec(path);
  if (replaced !== null) return replaced[0];
  return `/${session.placeholder('path', path)}`;
}

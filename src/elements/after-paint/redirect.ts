import type { Selection } from '../../session/selection.js';
import type { LazyHost } from '../element-parts.js';

const NOTHING: Selection = { method: '', currency: '', network: '' };

/** Leaves the page after the end: once per session and tab, and never for the page that is shown. */
export function redirect(url: string, sessionId: string, { memory, navigate }: LazyHost): void {
  // A success page that shows the element again would redirect to itself endlessly, also if its server spells the URL
  // in another way.
  if (pageOf(url) === pageOf(location.href)) return;
  // The key cannot be a session id; without storage, nothing is recalled.
  const key = `redirect:${sessionId}`;
  if (memory.recall(key) !== null) return;
  memory.remember(key, { sessionId, selection: NOTHING });
  navigate(url);
}

/**
 * The same text for every spelling of a page's URL: final slash, escapes, hash unless it is a route. Host and port are the
 * parser's. The query's parser never throws; it also decodes separators, which at worst keeps the shopper on the page.
 */
function pageOf(url: string): string {
  const { origin, pathname, search, hash } = new URL(url);
  const page = new URLSearchParams(pathname.replace(/\/$/, '') + search);
  return `${origin}${page.toString()}${hash[1] === '/' ? hash : ''}`;
}

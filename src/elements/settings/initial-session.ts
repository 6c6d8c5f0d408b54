// The session that the page brought along from its server, shown at once instead of a first read.
import type { SessionClient } from '../../session/session-client.js';
import type { Session } from '../../session/session.js';

/** Captured when this script loads, in case the page replaces it later. */
const parse: (text: string) => unknown = JSON.parse;

interface Page {
  readonly initialSession: object | null;
  /** Not while the element is rendered on a server. */
  readonly querySelector?: ParentNode['querySelector'];
}

/**
 * Takes the session from an element's property, or else from its child `<script type="application/json">`. Null without a
 * new one, because later the server knows more, or if it is not the session with the id: then the developer gets a hint.
 */
export function initialSessionOf(page: Page, client: () => SessionClient): (sessionId: string) => Session | null {
  let taken: unknown = null;
  return (sessionId) => {
    const source = page.initialSession ?? textIn(page);
    if (source === null || source === taken) return null;
    taken = source;
    try {
      return client().parse(sessionId, typeof source === 'string' ? parse(source) : source);
    } catch (cause) {
      console.warn(`<payfect-checkout> initialSession is not session ${sessionId}:`, cause);
      return null;
    }
  };
}

function textIn(page: Page): string | null {
  return page.querySelector?.(':scope > script[type="application/json"]')?.textContent ?? null;
}

import { isObject, numberOrNull, objectOrNull, textOrNull } from './decode.js';

/** The longest wait, in seconds, that the element and the proxy obey when a server asks for one. */
export const MAX_WAIT_SECONDS = 120;

/** The routes that a proxy offers for a session, as URLs relative to the requested one; null for the others. */
export interface ProxyLinks {
  readonly events: string | null;
  readonly select: string | null;
  readonly cancel: string | null;
  readonly restart: string | null;
}

/** The members that a proxy may add to a session, so that the element need not guess or trust the local clock. */
export interface ProxyMembers {
  readonly links: ProxyLinks;
  /** Seconds until the session expires, by the server's clock. */
  readonly secondsLeft: number | null;
  /** Seconds after which the proxy wants the next read. */
  readonly pollAfterSeconds: number | null;
}

export function parseProxyMembers(value: unknown): ProxyMembers {
  const json = isObject(value) ? value : {};
  const links = objectOrNull(json.links);
  return {
    links: {
      events: textOrNull(links?.events),
      select: textOrNull(links?.select),
      cancel: textOrNull(links?.cancel),
      restart: textOrNull(links?.restart),
    },
    secondsLeft: numberOrNull(json.secondsLeft),
    pollAfterSeconds: numberOrNull(json.pollAfter),
  };
}

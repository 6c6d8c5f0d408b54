import { isObject, numberOrNull, objectOrNull, textOrNull } from './decode.js';

/** The longest wait that a server may ask a client for (`Retry-After`, `pollAfter`), in seconds. */
export const MAX_WAIT_SECONDS = 120;

/** Routes that a proxy offers for a session, as URLs relative to the answered one; null where it has none. */
export interface ProxyLinks {
  readonly events: string | null;
  readonly select: string | null;
  readonly cancel: string | null;
  readonly restart: string | null;
}

/** What a proxy may add to the provider's session, so that the element neither guesses nor trusts the local clock. */
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

/**
 * A request as far as routes look at it. The standard's `Request` costs more to make than a cached answer, so under Node it
 * is made only for whom needs it.
 */
export interface Incoming {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** As the URL parser writes it. */
  readonly pathname: string;
  /** `name` in lower case; null where there is no such header. */
  header(name: string): string | null;
  /** The standard form, for bodies and for the merchant's own functions. Always the same object. */
  readonly request: Request;
}

export function incomingOf(request: Request): Incoming {
  const { method, url, headers } = request;
  return { method, url, pathname: new URL(url).pathname, header: (name) => headers.get(name), request };
}

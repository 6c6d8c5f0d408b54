// Which web pages may use the proxy: those of its own origin, and those that the merchant lists.
// It knows no routes. Only browsers are bound by it; everyone else can send any header.
import { emptyResponse, withHeaders, type PlainResponse } from '../http/response.js';
import type { PlainRequest } from '../http/request.js';
import { ProblemError } from '../http/problem.js';

const PREFLIGHT_SECONDS = '600';

export class OriginPolicy {
  readonly #allowOrigins: ReadonlySet<string>;

  constructor(allowOrigins: readonly string[]) {
    this.#allowOrigins = new Set(allowOrigins);
  }

  get usesCors(): boolean {
    return this.#allowOrigins.size > 0;
  }

  /**
   * @throws {ProblemError} `forbidden`, if another page's script, picture, form or link sent this request; and for a request
   * that changes something, unless it says that a page of ours sent it.
   */
  assertAllowed(incoming: PlainRequest): void {
    const origin = incoming.header('origin');
    if (origin !== null && this.#allowOrigins.has(origin)) return;
    const site = incoming.header('sec-fetch-site');
    const isForeignSite = site !== null && site !== 'same-origin' && site !== 'none';
    if (isForeignSite || (origin !== null && !isOwnOrigin(origin, asked(incoming))))
      throw new ProblemError('forbidden');
    // Browsers send at least one of the two with every POST. One that sends neither cannot be told from a foreign one.
    const isSafe = incoming.method === 'GET' || incoming.method === 'HEAD';
    if (!isSafe && origin === null && site !== 'same-origin') throw new ProblemError('forbidden');
  }

  /** The answer to `OPTIONS`. The requested headers are granted, because only `authorize` looks at any. */
  preflight(incoming: PlainRequest, methods: readonly string[]): PlainResponse {
    const origin = incoming.header('origin');
    if (origin === null || !this.#allowOrigins.has(origin)) throw new ProblemError('forbidden');
    const requested = incoming.header('access-control-request-headers');
    const isHeaderList = requested !== null && requested.length <= 1_000 && /^[\w!#$%&'*+.^`|~, -]+$/.test(requested);
    return emptyResponse(204, {
      'access-control-allow-methods': methods.join(', '),
      'access-control-max-age': PREFLIGHT_SECONDS,
      ...(isHeaderList ? { 'access-control-allow-headers': requested } : {}),
    });
  }

  /** Adds what a listed page needs to read the answer. Credentials are never allowed. */
  addCorsHeaders(answer: PlainResponse, incoming: PlainRequest): PlainResponse {
    if (!this.usesCors) return answer;
    const origin = incoming.header('origin');
    const isListed = origin !== null && this.#allowOrigins.has(origin);
    return withHeaders(answer, {
      vary: 'Origin',
      ...(isListed ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' } : {}),
    });
  }
}

/**
 * The URL that the browser asked, for its host. Some frameworks (Next) give the server's own address in a request's URL, and
 * what the browser asked for only in `Host`, which no page can choose.
 */
function asked(incoming: PlainRequest): URL {
  const url = new URL(incoming.url);
  const host = incoming.header('host');
  const own = `${url.protocol}//${host ?? ''}`;
  return host !== null && URL.canParse(own) ? new URL(own) : url;
}

/**
 * Compares hosts, because behind a server that ends TLS the request's own URL is `http:` while the page's is `https:`.
 * The other way round, a plain page using an encrypted proxy, is foreign.
 */
function isOwnOrigin(origin: string, url: URL): boolean {
  const page = URL.canParse(origin) ? new URL(origin) : null;
  // Written as browsers write an origin, and no other spelling of it.
  if (page?.host !== url.host || page.origin !== origin) return false;
  return page.protocol === url.protocol || page.protocol === 'https:';
}

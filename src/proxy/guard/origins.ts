// Decides which web pages may use the proxy: those of its own origin, and those that the merchant lists.
// It binds browsers only; any other client can send any header.
import { normalHost, type PlainRequest } from '../http/request.js';
import { ProblemError } from '../http/problem.js';
import { emptyResponse, type PlainResponse, withHeaders } from '../http/response.js';

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
   * @throws {ProblemError} `forbidden` if a script, picture, form or link of another page sent this request, or if a request
   * that changes something does not show that one of our pages sent it.
   */
  assertAllowed(request: PlainRequest): void {
    const origin = request.header('origin');
    if (origin !== null && this.#allowOrigins.has(origin)) return;
    const site = request.header('sec-fetch-site');
    const isCrossSite = site !== null && site !== 'same-origin' && site !== 'none';
    if (isCrossSite) throw new ProblemError('forbidden');
    // No page can set `Sec-Fetch-Site`, so it proves the origin even if something in front has rewritten `Host`.
    const isOwn = origin === null || (site === 'same-origin' ? isPageOrigin(origin) : isOwnOrigin(origin, request));
    if (!isOwn) throw new ProblemError('forbidden');
    // Browsers send at least one of the two headers with every POST. Without both, it could come from any page.
    const isSafe = request.method === 'GET' || request.method === 'HEAD';
    if (!isSafe && origin === null && site !== 'same-origin') throw new ProblemError('forbidden');
  }

  /** The response to `OPTIONS`. Any requested header is allowed, because only `authorize` reads them. */
  preflight(request: PlainRequest, methods: readonly string[]): PlainResponse {
    const origin = request.header('origin');
    if (origin === null || !this.#allowOrigins.has(origin)) throw new ProblemError('forbidden');
    const requested = request.header('access-control-request-headers');
    const isHeaderList = requested !== null && requested.length <= 1_000 && /^[\w!#$%&'*+.^`|~, -]+$/.test(requested);
    return emptyResponse(204, {
      'access-control-allow-methods': methods.join(', '),
      'access-control-max-age': PREFLIGHT_SECONDS,
      ...(isHeaderList ? { 'access-control-allow-headers': requested } : {}),
    });
  }

  /** Adds the headers that a listed page needs to read the response. Credentials are never allowed. */
  addCorsHeaders(response: PlainResponse, request: PlainRequest): PlainResponse {
    if (!this.usesCors) return response;
    const origin = request.header('origin');
    const isListed = origin !== null && this.#allowOrigins.has(origin);
    return withHeaders(response, {
      vary: 'Origin',
      ...(isListed ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' } : {}),
    });
  }
}

/** Whether this is the origin of a page with an address, in the only spelling that browsers use. A sandboxed frame has none. */
function isPageOrigin(origin: string): boolean {
  return /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
}

/**
 * Compares hosts, because behind a server that terminates TLS the request's own URL is `http:` while the page's is
 * `https:`. The opposite, a plain page that uses an encrypted proxy, is another origin.
 * Some frameworks (Next) put the server's own address into a request's URL; only `Host` still has what the browser
 * requested, and no page can choose that.
 */
function isOwnOrigin(origin: string, request: PlainRequest): boolean {
  if (!isPageOrigin(origin)) return false;
  const [page, requested] = [new URL(origin), new URL(request.url)];
  const host = request.header('host') ?? requested.host;
  const pageHost = normalHost(page.host, page.protocol);
  // The port may be the default one of either side of a server that terminates TLS.
  const hosts = [page.protocol, requested.protocol].map((protocol) => normalHost(host, protocol));
  const isOwnHost = pageHost !== null && hosts.includes(pageHost);
  return isOwnHost && (page.protocol === requested.protocol || page.protocol === 'https:');
}

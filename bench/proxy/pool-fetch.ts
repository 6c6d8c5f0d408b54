// The fast client for the proxy's option `fetch`: undici's pool without most of the fetch standard around it.
// docs/performance.md shows merchants the same in JavaScript.
import { Pool } from 'undici';

/** More than the proxy accepts, so that it is the proxy that refuses. */
const MAX_BODY_BYTES = 512 * 1024;

/** A `fetch` for one origin. It follows no redirects, which is all that the proxy asks for. */
export function poolFetch(origin: string): typeof fetch {
  const pool = new Pool(origin, { connections: 64, maxResponseSize: MAX_BODY_BYTES });
  return async (input, init = {}) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const { statusCode, headers, body } = await pool.request({
      path: pathname + search,
      method: init.method ?? 'GET',
      headers: Object.entries(init.headers ?? {}).flat(),
      body: typeof init.body === 'string' ? init.body : null,
      signal: init.signal ?? null,
    });
    return new TextResponse(await body.text(), statusCode, headers);
  };
}

/** Has its text at hand and no stream (`body` is null): to make one and read it again costs more than the request itself. */
class TextResponse extends Response {
  readonly #text: string;

  constructor(text: string, status: number, headers: Readonly<Record<string, string | string[] | undefined>>) {
    super(null, {
      status,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    });
    this.#text = text;
  }

  override text(): Promise<string> {
    return Promise.resolve(this.#text);
  }
}

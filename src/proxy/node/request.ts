import { isSameHost, normalHost, type PlainRequest } from '../http/request.js';
import type { NodeRequest } from './message.js';

/** Converts a Node request; null if `Host` or the request target do not form a URL. */
export function toPlainNodeRequest(message: NodeRequest): PlainRequest | null {
  const url = urlOf(message);
  if (url === null) return null;
  return new NodePlainRequest(message, url);
}

/** A class, because V8 creates a hidden class for each object literal with a getter, and keeps it for a long time. */
class NodePlainRequest implements PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly pathname: string;
  readonly #message: NodeRequest;
  #request: Request | undefined;

  constructor(message: NodeRequest, url: string) {
    const target = targetOf(message);
    this.method = message.method ?? 'GET';
    this.url = url;
    // Parsed only if that could change it: dots, escapes, a query.
    this.pathname = /^[/\w-]+$/.test(target) ? target : new URL(url).pathname;
    this.#message = message;
  }

  get standard(): Request {
    return (this.#request ??= toRequest(this.#message, this.url));
  }

  header(name: string): string | null {
    return headerOf(this.#message, name);
  }
}

function toRequest(message: NodeRequest, url: string): Request {
  const method = message.method ?? 'GET';
  const init = { method, headers: headersOf(message) };
  if (method === 'GET' || method === 'HEAD') return new Request(url, init);
  // `duplex` is required for streamed bodies but missing in the DOM's types.
  const withBody = { ...init, body: bodyOf(message), duplex: 'half' };
  return new Request(url, withBody);
}

function urlOf(message: NodeRequest): string | null {
  const host = hostOf(message);
  if (host === null) return null;
  const scheme = message.socket.encrypted === true ? 'https' : 'http';
  const path = pathOf(targetOf(message), host);
  const url = `${scheme}://${host}${path ?? ''}`;
  return path !== null && normalHost(host, `${scheme}:`) !== null && URL.canParse(url) ? url : null;
}

/** Null if the request names more than one host: what is in front of this server may have used another one. */
function hostOf({ headers, rawHeaders }: NodeRequest): string | null {
  // RFC 9112, 3.2
  if (rawHeaders !== undefined && countHosts(rawHeaders) > 1) return null;
  const { ':authority': authority, host } = headers;
  if (authority === undefined) return typeof host === 'string' ? host : null;
  if (typeof authority !== 'string') return null;
  // RFC 9113, 8.3.1: HTTP/2 may carry both, if they agree.
  const isSame = host === undefined || (typeof host === 'string' && isSameHost(host, authority, 'https:'));
  return isSame ? authority : null;
}

/** The path and query of a request target; null if it names another host. */
function pathOf(target: string, host: string): string | null {
  if (target.startsWith('/')) return target;
  // RFC 9112, 3.2.2: servers must accept the absolute form, too.
  const [, protocol, authority] = /^(https?:)\/\/([^/?#]*)/i.exec(target) ?? [];
  if (protocol === undefined || authority === undefined || !isSameHost(authority, host, protocol)) return null;
  const { pathname, search } = new URL(target);
  return `${pathname}${search}`;
}

function countHosts(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host')
    .length;
}

function targetOf({ originalUrl, url }: NodeRequest): string {
  return originalUrl ?? url ?? '/';
}

function headerOf({ headers }: NodeRequest, name: string): string | null {
  const value = headers[name];
  if (value === undefined) return null;
  return typeof value === 'string' ? value : value.join(', ');
}

function headersOf(message: NodeRequest): [string, string][] {
  return Object.entries(message.headers).flatMap(([name, value]): [string, string][] => {
    // Names with a colon are HTTP/2 pseudo-headers.
    if (value === undefined || name.startsWith(':')) return [];
    return typeof value === 'string' ? [[name, value]] : value.map((single) => [name, single]);
  });
}

/** Behind a body parser the stream is empty. What the parser left is equivalent, and callbacks are compared by value. */
function bodyOf(message: NodeRequest): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string | null {
  const { rawBody, body, readableDidRead } = message;
  if (isBytesOrText(rawBody)) return copyOf(rawBody);
  if (readableDidRead !== true) return streamOf(message);
  if (isBytesOrText(body)) return copyOf(body);
  return body === undefined ? null : JSON.stringify(body);
}

function isBytesOrText(value: unknown): value is Uint8Array | string {
  return typeof value === 'string' || value instanceof Uint8Array;
}

function copyOf(value: Uint8Array | string): Uint8Array<ArrayBuffer> | string {
  return typeof value === 'string' ? value : new Uint8Array(value);
}

function streamOf(message: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = message[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk: { done?: boolean; value: unknown } = await chunks.next();
      if (chunk.done !== true && chunk.value instanceof Uint8Array) controller.enqueue(new Uint8Array(chunk.value));
      else controller.close();
    },
  });
}

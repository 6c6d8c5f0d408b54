// Sends one request exactly as given, and returns whatever comes back.
// It uses node:http because fetch resolves `..` in a path before sending, follows redirects, and controls some headers.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isJsonType } from '../schema/decode.js';
import { endpointOf, type Target } from './target.js';

const MAX_BODY_BYTES = 1_000_000;
const TIMEOUT_MS = 10_000;

interface ProbeRequest {
  /** @default 'GET' */
  readonly method?: string;
  /** Sent unchanged. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** When to stop reading; `first-bytes` is for streams, which never end. @default 'end' */
  readonly until?: 'end' | 'first-bytes';
  /** For the whole request, body included. @default 10000, the element's own timeout */
  readonly timeoutMs?: number;
}

export interface ProbeResponse {
  /** The request, for messages: `GET /payfect/checkouts/…`. */
  readonly requestLine: string;
  /** 0 if there was no response. */
  readonly status: number;
  /** Why there was no response (`ECONNREFUSED`); null if there was one. */
  readonly error: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** At most one megabyte of the body. */
  readonly text: string;
  /** The parsed body if its type is JSON and it parses; otherwise undefined. */
  readonly json: unknown;
}

/** The headers of a page's own `fetch`. */
export const PAGE_HEADERS = {
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
};

/** Never rejects: a failed request is a response with status 0. */
export async function probe(target: Target, request: ProbeRequest): Promise<ProbeResponse> {
  const { method = 'GET', path, until = 'end', timeoutMs = TIMEOUT_MS } = request;
  const requestLine = `${method} ${path}`;
  try {
    const message = await send(target, { ...request, method, timeoutMs });
    const text = await bodyOf(message, until);
    const headers = headersOf(message);
    const json = jsonOf(headers['content-type'] ?? '', text);
    return { requestLine, status: message.statusCode ?? 0, error: null, headers, text, json };
  } catch (error) {
    return { requestLine, status: 0, error: codeOf(error), headers: {}, text: '', json: undefined };
  }
}

function send(target: Target, probed: ProbeRequest & { method: string; timeoutMs: number }): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { isHttps, hostname, port } = endpointOf(target);
    const request = (isHttps ? httpsRequest : httpRequest)({
      hostname,
      port,
      method: probed.method,
      path: probed.path,
      headers: { ...PAGE_HEADERS, ...target.headers, ...probed.headers },
      agent: false,
      signal: AbortSignal.timeout(probed.timeoutMs),
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });
}

/** Reads the body; if it is cut short or stalls, returns the part that arrived. */
async function bodyOf(message: IncomingMessage, until: 'end' | 'first-bytes'): Promise<string> {
  const chunks: Uint8Array[] = [];
  let lengthBytes = 0;
  try {
    for await (const chunk of message) {
      if (!(chunk instanceof Uint8Array)) break;
      chunks.push(chunk);
      lengthBytes += chunk.byteLength;
      if (lengthBytes > MAX_BODY_BYTES || until === 'first-bytes') break;
    }
  } catch {
    // The part that arrived is what the checks read.
  }
  message.destroy();
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

function jsonOf(contentType: string, text: string): unknown {
  if (!isJsonType(contentType)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

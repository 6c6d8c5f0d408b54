// One request, as raw as an attacker can send it, and one answer, whatever it is.
// node:http and not fetch: fetch resolves `..` in a path before it is sent, follows redirects and owns some headers.
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Target } from './target.js';

const MAX_BODY_BYTES = 1_000_000;
const TIMEOUT_MS = 10_000;

export interface ProbeRequest {
  /** @default 'GET' */
  readonly method?: string;
  /** Sent as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `first-bytes` is for streams, which have no end. @default 'end' */
  readonly until?: 'end' | 'first-bytes';
  /** For everything, the body included. @default 10000, what the element waits */
  readonly timeoutMs?: number;
}

export interface ProbeResponse {
  /** What was asked, for sentences: `GET /payfect/checkouts/…`. */
  readonly asked: string;
  /** 0 where there was no answer at all. */
  readonly status: number;
  /** Why there was none (`ECONNREFUSED`); null where there was one. */
  readonly trouble: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** At most a megabyte. */
  readonly text: string;
  /** The body where it says that it is JSON, and is; else undefined. */
  readonly json: unknown;
}

/** What a page's own `fetch` sends along. */
export const PAGE_HEADERS = {
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
};

/** Never rejects: a server that hangs up has answered with nothing. */
export async function probe(target: Target, question: ProbeRequest): Promise<ProbeResponse> {
  const { method = 'GET', path, until = 'end', timeoutMs = TIMEOUT_MS } = question;
  const asked = `${method} ${path}`;
  try {
    const message = await send(target, { ...question, method, timeoutMs });
    const text = await bodyOf(message, until);
    const headers = headersOf(message);
    const json = jsonOf(headers['content-type'] ?? '', text);
    return { asked, status: message.statusCode ?? 0, trouble: null, headers, text, json };
  } catch (error) {
    return { asked, status: 0, trouble: troubleOf(error), headers: {}, text: '', json: undefined };
  }
}

function send({ origin, headers }: Target, question: ProbeRequest & { method: string; timeoutMs: number }) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const { protocol, hostname, port } = new URL(origin);
    const request = (protocol === 'https:' ? httpsRequest : httpRequest)({
      // Brackets of an IPv6 address belong to the URL.
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method: question.method,
      path: question.path,
      headers: { ...PAGE_HEADERS, ...headers, ...question.headers },
      agent: false,
      signal: AbortSignal.timeout(question.timeoutMs),
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });
}

/** A body that is cut short, or stops coming, counts as far as it came. */
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
    // What was read is what there is to judge.
  }
  message.destroy();
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}

function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

function jsonOf(contentType: string, text: string): unknown {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

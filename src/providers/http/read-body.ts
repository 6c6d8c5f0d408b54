import type { NodeStream, UpstreamResponse } from './upstream-fetch.js';

/** The connection broke while a body was read: not a fault of ours, nor of what the other side sent. */
export class BrokenBodyError extends Error {}

type BodyStream = ReadableStream<Uint8Array<ArrayBuffer>> | NodeStream;

/**
 * Reads a body of at most `maxBytes`. Returns null, and stops reading, as soon as it is longer.
 * Aborting `signal` cancels the stream.
 * Bytes are counted while streaming, because `Content-Length` may be missing or may count compressed bytes.
 * @throws {BrokenBodyError}
 */
export async function readBody(
  stream: BodyStream | null,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (stream === null) return new Uint8Array();
  const reader = readerOf(stream);
  // Not awaited, here and below: a sender that never closes must not delay the response.
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', cancel);
  const chunks: Uint8Array[] = [];
  let lengthBytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(asBroken);
    if (done === true) return join(chunks, lengthBytes);
    const chunk = bytesOf(value);
    lengthBytes += chunk.byteLength;
    if (lengthBytes > maxBytes) {
      cancel();
      return null;
    }
    chunks.push(chunk);
  }
}

/** Reads a response's body, or its text if it has no stream. Null if it is longer. @throws {BrokenBodyError} */
export async function readResponse(response: UpstreamResponse, maxBytes: number): Promise<string | Uint8Array | null> {
  if (isStream(response.body)) return readBody(response.body, maxBytes);
  // A fetch that already has the whole text need not create a stream: that would cost more than the rest.
  const text = await response.text().catch(asBroken);
  return text.length > maxBytes ? null : text;
}

/** Ends a body that is not read: until then it keeps its connection busy. */
export function discardBody({ body }: UpstreamResponse): void {
  if (isStream(body))
    readerOf(body)
      .cancel()
      .catch(() => undefined);
}

/** A standard stream, or one of Node's, as node-fetch 2 has it. */
export function isStream(body: unknown): body is BodyStream {
  return typeof body === 'object' && body !== null && ('getReader' in body || Symbol.asyncIterator in body);
}

interface ChunkReader {
  read(): Promise<{ readonly done?: boolean; readonly value?: unknown }>;
  cancel(): Promise<unknown>;
}

function readerOf(stream: BodyStream): ChunkReader {
  if ('getReader' in stream) return stream.getReader();
  const iterator = stream[Symbol.asyncIterator]();
  return {
    read: () => iterator.next(),
    // An iterator that has not begun would leave the stream open.
    cancel: async () => stream.destroy?.() ?? (await iterator.return?.()),
  };
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  throw new TypeError('The fetch option must return a Response whose body is a stream of bytes.');
}

function asBroken(cause: unknown): never {
  throw new BrokenBodyError('The connection broke.', { cause });
}

function join(chunks: readonly Uint8Array[], lengthBytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthBytes);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/**
 * Parses UTF-8 JSON and refuses an object with a duplicate member: two parsers may pick different ones, and a signature over
 * one reading would not cover the other.
 * @throws {SyntaxError | TypeError}
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  refuseDuplicateNames(text);
  return value;
}

/** Scans text that is known to be valid JSON: a string followed by a colon is a member's name. */
function refuseDuplicateNames(text: string): void {
  const namesByDepth: Set<string>[] = [];
  for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') namesByDepth.push(new Set());
    else if (token === '}') namesByDepth.pop();
    else if (name !== undefined) addName(namesByDepth.at(-1), name);
  }
}

function addName(names: Set<string> | undefined, literal: string): void {
  // Parsed, because "a" and "\u0061" are the same name.
  const name = String(JSON.parse(literal));
  if (names?.has(name)) throw new SyntaxError('duplicate member');
  names?.add(name);
}

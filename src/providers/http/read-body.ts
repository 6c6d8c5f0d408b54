/**
 * Reads a body of at most `maxBytes`. Returns null, and stops reading, as soon as it is longer.
 * Aborting `signal` cancels the stream.
 * Bytes are counted while streaming, because `Content-Length` may be missing or may count compressed bytes.
 */
export async function readBody(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  // Not awaited, here and below: a sender that never closes must not delay the response.
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', cancel);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let lengthBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : join(chunks, lengthBytes);
    lengthBytes += value.byteLength;
    if (lengthBytes > maxBytes) {
      cancel();
      return null;
    }
    chunks.push(value);
  }
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

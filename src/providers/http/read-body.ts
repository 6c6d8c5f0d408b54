/**
 * Reads a body as long as it stays within `maxBytes`; gives null, and stops reading, as soon as it does not.
 * The length is counted while streaming, because a `Content-Length` may be missing or may count compressed bytes.
 */
export async function readCappedBody(
  stream: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let lengthBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : join(chunks, lengthBytes);
    lengthBytes += value.byteLength;
    if (lengthBytes > maxBytes) {
      // Not awaited: a sender that never lets go must not hold up the answer.
      reader.cancel().catch(() => undefined);
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

import type { EventStream, PlainResponse } from '../http/response.js';
import type { NodeResponse } from './message.js';

/** Writes a response to Node's. If the client disconnects, the body's stream is canceled. */
export async function sendResponse({ status, headers, body }: PlainResponse, response: NodeResponse): Promise<void> {
  response.statusCode = status;
  // Not `writeHead`: after it, Node no longer knows the length of the body and sends it in chunks.
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body === null) response.end();
  else if (typeof body === 'string') response.end(body);
  else if (typeof body === 'function') sendEvents(body, response);
  else await pipe(body, response);
}

/** `write` returns false once Node buffers more than the socket's high-water mark, which does not happen while a browser reads. */
function sendEvents(stream: EventStream, response: NodeResponse): void {
  const leave = stream({ write: (text) => response.write(text) !== false, end: () => void response.end() });
  response.once('close', leave);
}

async function pipe(body: ReadableStream<Uint8Array>, response: NodeResponse): Promise<void> {
  const reader = body.getReader();
  const leave = (): void => void reader.cancel().catch(() => undefined);
  response.once('close', leave);
  if (isClosed(response)) leave();
  response.flushHeaders?.();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (response.write(value) === false) await drained(response);
  }
  response.off('close', leave);
  response.end();
}

function isClosed({ destroyed, stream }: NodeResponse): boolean {
  return destroyed || stream?.destroyed === true;
}

/** A closed response never drains. */
function drained(response: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    if (isClosed(response)) {
      resolve();
      return;
    }
    const settle = (): void => {
      response.off('drain', settle);
      response.off('close', settle);
      resolve();
    };
    response.once('drain', settle);
    response.once('close', settle);
  });
}

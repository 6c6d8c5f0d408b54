import type { PlainResponse } from '../http/response.js';
import type { EventStream } from '../routes/events.js';
import type { NodeResponse } from './message.js';

/** Writes an answer to a Node response; a client that leaves ends the body's stream. */
export async function sendResponse({ status, headers, body }: PlainResponse, response: NodeResponse): Promise<void> {
  response.statusCode = status;
  // Not `writeHead`, after which Node can no longer tell the length of the body and sends it in chunks.
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body === null || typeof body === 'string') response.end(body ?? undefined);
  else if (typeof body === 'function') sendEvents(body, response);
  else await pipe(body, response);
}

/** `write` is false once Node holds back more than a socket's high-water mark, which no browser that reads lets happen. */
function sendEvents(stream: EventStream, response: NodeResponse): void {
  const leave = stream({ write: (text) => response.write(text), end: () => void response.end() });
  response.once('close', leave);
}

async function pipe(body: ReadableStream<Uint8Array>, response: NodeResponse): Promise<void> {
  const reader = body.getReader();
  const leave = (): void => void reader.cancel().catch(() => undefined);
  response.once('close', leave);
  if (response.destroyed) leave();
  response.flushHeaders();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (!response.write(value)) await drained(response);
  }
  response.off('close', leave);
  response.end();
}

/** A response that was closed meanwhile never drains. */
function drained(response: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) {
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

import { knownTextBody } from './answer.js';
import type { NodeResponse } from './node-message.js';

/** Writes a standard response to a Node one; a client that leaves ends the body's stream. */
export async function sendResponse(answer: Response, response: NodeResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  const text = knownTextBody(answer);
  if (text !== undefined || answer.body === null) response.end(text);
  else await pipe(answer.body, response);
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

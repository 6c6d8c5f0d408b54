import type { Clock } from '../clock.js';

/** Gives the text byte by byte, and stops when nobody reads any more. */
export function drippingBody(text: string, byteEveryMs: number, clock: Clock): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  let stop = (): void => undefined;
  return new ReadableStream({
    pull: (controller) =>
      new Promise((resolve) => {
        stop = clock.schedule(byteEveryMs, () => {
          controller.enqueue(bytes.subarray(sent, sent + 1));
          sent += 1;
          if (sent === bytes.length) controller.close();
          resolve();
        });
      }),
    cancel: () => stop(),
  });
}

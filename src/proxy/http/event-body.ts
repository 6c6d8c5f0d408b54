import type { EventStream } from '../routes/event-stream.js';

const MAX_UNREAD_CHUNKS = 16;

const encoder = new TextEncoder();

/** An event stream as the body of a standard response. */
export function eventBody(stream: EventStream): ReadableStream<Uint8Array> {
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        leave = stream({
          write(text) {
            controller.enqueue(encoder.encode(text));
            return (controller.desiredSize ?? 0) > 0;
          },
          end() {
            controller.close();
          },
        });
      },
      cancel() {
        leave();
      },
    },
    new CountQueuingStrategy({ highWaterMark: MAX_UNREAD_CHUNKS }),
  );
}

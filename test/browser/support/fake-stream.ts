/** An event stream that a test writes to. Like a real one, it breaks when its signal is aborted. */
export class FakeStream {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly response: Response;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  constructor(url: string, signal: AbortSignal) {
    this.url = url;
    this.signal = signal;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    this.response = new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  ring(): void {
    this.send('event: change\ndata:\n\n');
  }

  heartbeat(): void {
    this.send(':\n\n');
  }

  send(text: string): void {
    this.#controller?.enqueue(new TextEncoder().encode(text));
  }

  /** Ends cleanly, like a server that shuts down. */
  end(): void {
    this.#controller?.close();
  }
}

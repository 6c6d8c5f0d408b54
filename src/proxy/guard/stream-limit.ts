/** Counts open event streams, in all and for each client. */
export class StreamLimit {
  readonly #max: number;
  readonly #maxPerClient: number;
  readonly #openByClient = new Map<string, number>();
  #open = 0;

  constructor(max: number, maxPerClient: number) {
    this.#max = max;
    this.#maxPerClient = maxPerClient;
  }

  /** Takes a place; gives what to call once when the stream has ended, or null where none is free. */
  take(client: string | undefined): (() => void) | null {
    const openOfClient = this.#openOf(client);
    if (this.#open >= this.#max || openOfClient >= this.#maxPerClient) return null;
    this.#open += 1;
    if (client !== undefined) this.#openByClient.set(client, openOfClient + 1);
    return () => {
      this.#release(client);
    };
  }

  #release(client: string | undefined): void {
    this.#open -= 1;
    if (client === undefined) return;
    const left = this.#openOf(client) - 1;
    if (left > 0) this.#openByClient.set(client, left);
    else this.#openByClient.delete(client);
  }

  #openOf(client: string | undefined): number {
    return client === undefined ? 0 : (this.#openByClient.get(client) ?? 0);
  }
}

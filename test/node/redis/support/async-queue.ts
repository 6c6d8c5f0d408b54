/** What came in, in order, for whoever takes it: now or when it comes. */
export class Mailbox<Item> {
  readonly #items: Item[] = [];
  readonly #takers: ((item: Item) => void)[] = [];

  readonly put = (item: Item): void => {
    const taker = this.#takers.shift();
    if (taker === undefined) this.#items.push(item);
    else taker(item);
  };

  async take(): Promise<Item> {
    for (const item of this.#items.splice(0, 1)) return item;
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  /** What came in and was not taken. */
  get rest(): readonly Item[] {
    return this.#items;
  }
}

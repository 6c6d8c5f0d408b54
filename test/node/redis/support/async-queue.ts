/** A queue whose consumer can wait for the next item. */
export class AsyncQueue<Item> {
  readonly #items: Item[] = [];
  readonly #consumers: ((item: Item) => void)[] = [];

  readonly push = (item: Item): void => {
    const consumer = this.#consumers.shift();
    if (consumer === undefined) this.#items.push(item);
    else consumer(item);
  };

  async next(): Promise<Item> {
    for (const item of this.#items.splice(0, 1)) return item;
    return new Promise((resolve) => this.#consumers.push(resolve));
  }

  /** Items that have not been consumed. */
  get pending(): readonly Item[] {
    return this.#items;
  }
}

// One of the files that the script file loads on demand, behaving as a test plans it.
import type { Page, Route } from 'playwright-core';

/** What happens to a request for a file. */
export type Behavior = (route: Route) => Promise<void>;
export const fail: Behavior = (route) => route.fulfill({ status: 503, body: 'Service Unavailable' });
export const drop: Behavior = (route) => route.abort('connectionreset');
export const hang: Behavior = async () => undefined;
export const serve: Behavior = (route) => route.continue();

/** The requests for one of the files, which behave as planned, and then as the last one. */
export class Chunk {
  readonly #name: string;
  readonly #routes: Route[] = [];
  behaviors: Behavior[];

  constructor(name: string, ...behaviors: readonly Behavior[]) {
    this.#name = name;
    this.behaviors = [...behaviors];
  }

  readonly setUp = (page: Page) =>
    page.route(new RegExp(`/payfect-checkout\\.${this.#name}-`), async (route) => {
      this.#routes.push(route);
      const behavior = this.behaviors.length > 1 ? this.behaviors.shift() : this.behaviors[0];
      await behavior?.(route);
    });

  get queries(): readonly string[] {
    return this.#routes.map((route) => new URL(route.request().url()).search);
  }

  async release(index: number): Promise<void> {
    await this.#routes[index]?.continue();
  }
}

// One of the files that the script file loads on demand, behaving as a test plans it.
import assert from 'node:assert/strict';
import type { CDPSession, Page, Route } from 'playwright-core';
import { eventually } from './eventually.js';
import { nextTask } from './page-scripts.js';
import type { Visit } from './visit.js';

/** What happens to a request for a file. */
export type Behavior = (route: Route) => Promise<void>;
export const fail: Behavior = (route) => route.fulfill({ status: 503, body: 'Service Unavailable' });
export const drop: Behavior = (route) => route.abort('connectionreset');
export const hang: Behavior = async () => undefined;
export const serve: Behavior = (route) => route.continue();

const STEP_MS = 500;

/** The requests for one of the files, which behave as planned, and then as the last one. */
export class Chunk {
  readonly #pattern: RegExp;
  readonly #routes: Route[] = [];
  /** The requests that the page waits for, by their ids in the browser. */
  readonly #open = new Set<string>();
  #isRequested = false;
  #hung = 0;
  #page: Page | undefined;
  #onChange = (): void => undefined;
  behaviors: Behavior[];

  constructor(name: string, ...behaviors: readonly Behavior[]) {
    this.#pattern = new RegExp(`/payfect-checkout\\.${name}-`);
    this.behaviors = [...behaviors];
  }

  readonly setUp = async (page: Page): Promise<void> => {
    this.#page = page;
    await this.#watch(await page.context().newCDPSession(page));
    await page.route(this.#pattern, async (route) => {
      this.#routes.push(route);
      const behavior = this.behaviors.length > 1 ? this.behaviors.shift() : this.behaviors[0];
      if (behavior === hang) this.#change(() => (this.#hung += 1));
      await behavior?.(route);
    });
  };

  get queries(): readonly string[] {
    return this.#routes.map((route) => new URL(route.request().url()).search);
  }

  /** Lets a request go on that hangs. */
  async release(index: number): Promise<void> {
    await this.settled();
    const route = this.#routes[index];
    assert.ok(route !== undefined, `the page has sent ${this.#routes.length} requests for the file`);
    this.#hung -= 1;
    await route.continue();
  }

  /** Resolves when the page has requested the file, and knows what became of each request, apart from those that hang. */
  async settled(): Promise<void> {
    while (!this.#isRequested || this.#open.size > this.#hung) {
      const changed = new Promise<void>((resolve) => (this.#onChange = resolve));
      await eventually(changed, () => `The page still waits for ${this.#pattern.source}.`);
    }
    await this.#page?.evaluate(nextTask);
  }

  /**
   * Advances the page's clock in steps, up to a time or until `isOver`. The page settles before each: the pause after a failure
   * starts when the page hears of it, so a clock that runs ahead would reach the end before the pause does.
   */
  async pass(visit: Visit, ms: number, isOver = () => Promise.resolve(false)): Promise<void> {
    await this.settled();
    for (let passedMs = 0; passedMs < ms && !(await isOver()); passedMs += STEP_MS) {
      await visit.advance(STEP_MS);
      await this.settled();
    }
  }

  /** By the browser's protocol: a route hears of a request some time after the page has sent it. */
  async #watch(protocol: CDPSession): Promise<void> {
    const close = ({ requestId }: { readonly requestId: string }) => this.#change(() => this.#open.delete(requestId));
    protocol.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!this.#pattern.test(request.url)) return;
      this.#isRequested = true;
      this.#change(() => this.#open.add(requestId));
    });
    protocol.on('Network.loadingFinished', close);
    protocol.on('Network.loadingFailed', close);
    await protocol.send('Network.enable');
  }

  #change(change: () => void): void {
    change();
    this.#onChange();
  }
}

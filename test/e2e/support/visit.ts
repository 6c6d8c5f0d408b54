// A shopper's visit to a merchant's page where anything can fail. The page's clock is paused, and the server responds
// when and how the test says, so no test waits for time to pass.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { startFaultServer, type FaultServer } from './fault-server.js';
import type { HeldRequest } from './held-request.js';
import { RING, type PlannedResponse } from './planned-response.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { checkoutElement, waitForPhase } from './checkout-element.js';
import { EVENT_NAMES, nextTask, recordEvents } from './page-scripts.js';
import { servePage, sessionResponse, SESSION_ID, type PageOptions } from './shop-page.js';

interface VisitOptions extends PageOptions {
  /** The server of an earlier visit or another tab; a new one by default. */
  readonly server?: FaultServer;
  /** The browser context of an earlier visit or another tab; a new one by default. */
  readonly context?: BrowserContext;
  /** The server that responds to the reads, if it is not the page's. */
  readonly proxy?: FaultServer;
  /** The shopper's clock, in epoch milliseconds; correct by default. */
  readonly shopperClockMs?: number;
  /** Runs before the page loads. */
  readonly setUp?: (page: Page) => Promise<unknown>;
}

export class Visit {
  readonly page: Page;
  readonly server: FaultServer;
  readonly #proxy: FaultServer;
  readonly uncaughtErrors: string[] = [];
  /** What scripts logged to the console, without the browser's own messages about failed requests. */
  readonly consoleMessages: string[] = [];
  #readsSent = 0;

  private constructor(page: Page, server: FaultServer, proxy: FaultServer) {
    this.page = page;
    this.server = server;
    this.#proxy = proxy;
    page.on('pageerror', ({ message }) => this.uncaughtErrors.push(message));
    page.on('console', (message) => {
      if (/\.js(\?|$)/.test(message.location().url)) this.consoleMessages.push(message.text());
    });
    page.on('request', (request) => {
      if (isRead(request)) this.#readsSent += 1;
    });
  }

  /** Loads the page. Its first read is in flight and waits for a response. */
  static async load(t: TestContext, browser: Browser, options: VisitOptions = {}): Promise<Visit> {
    const server = options.server ?? (await startFaultServer());
    const context = options.context ?? (await browser.newContext());
    t.after(async () => {
      if (options.context === undefined) await context.close();
      if (options.server === undefined) await server.close();
    });
    const visit = new Visit(await context.newPage(), server, options.proxy ?? server);
    const { page } = visit;
    await page.addInitScript(recordEvents, EVENT_NAMES);
    const clockMs = options.shopperClockMs ?? Date.now();
    await page.clock.install({ time: clockMs - CLOCK_LEAD_MS });
    await page.clock.pauseAt(clockMs);
    await options.setUp?.(page);
    servePage(server, options);
    await page.goto(`${server.url}/`);
    await visit.advance(1);
    return visit;
  }

  /** Loads the page and responds with an open session. */
  static async open(
    t: TestContext,
    browser: Browser,
    { session, ...options }: VisitOptions & { readonly session?: JsonObject } = {},
  ): Promise<Visit> {
    const visit = await Visit.load(t, browser, options);
    await visit.respond(sessionResponse(visit.server, session));
    await waitForPhase(visit.page, 'open');
    return visit;
  }

  /** How many reads the page has sent. */
  get readsSent(): number {
    return this.#readsSent;
  }

  /** Advances the page's clock, fires every timer that is due, and waits for all that follows without the network. */
  async advance(ms: number): Promise<void> {
    await this.page.clock.runFor(Math.round(ms));
    await this.page.evaluate(nextTask);
  }

  /**
   * Responds to the newest read, and waits until the element has handled the response.
   * @param number Which of the reads that arrived to respond to, counted from 1. The browser may report the first one late.
   */
  async respond(response: PlannedResponse, number = Math.max(1, this.#readsSent)): Promise<void> {
    const read = await this.#proxy.reads.waitFor(number);
    // `refresh()` joins the read in flight and settles with it.
    await this.page.evaluate(() => {
      const element = document.querySelector('payfect-checkout');
      Reflect.set(
        window,
        'handled',
        Reflect.apply(Reflect.get(element ?? {}, 'refresh') as () => unknown, element, []),
      );
      return Reflect.get(element ?? {}, 'updateComplete') as Promise<boolean>;
    });
    assert.equal(read.isClosed, false, 'the element has aborted this read');
    read.respond(response);
    await this.page.evaluate(() => Reflect.get(window, 'handled') as Promise<void>);
  }

  /** Makes the page read the session now, whatever its schedule says. */
  async refresh(response: PlannedResponse): Promise<void> {
    const sentBefore = this.#readsSent;
    const done = this.page.evaluate("document.querySelector('payfect-checkout').refresh()");
    (await this.#proxy.reads.waitFor(sentBefore + 1)).respond(response);
    await done;
  }

  /** Asserts that the next read is sent between `earliestMs` and `latestMs` from now, and responds to it. */
  async readWithin(earliestMs: number, latestMs: number, response: PlannedResponse): Promise<void> {
    const sentBefore = this.#readsSent;
    if (earliestMs > 0) await this.advance(earliestMs - 1);
    assert.equal(this.#readsSent, sentBefore, `a read was sent in less than ${earliestMs} ms`);
    // In steps, because time that passes after the read was sent counts toward its timeout.
    for (let leftMs = latestMs - earliestMs + 2; leftMs > 0 && this.#readsSent === sentBefore; leftMs -= STEP_MS) {
      await this.advance(Math.min(leftMs, STEP_MS));
    }
    assert.equal(this.#readsSent, sentBefore + 1, `no read was sent within ${latestMs} ms`);
    await this.respond(response);
  }

  /** Asserts that the next read is sent after the scheduled delay, give or take its jitter, and responds to it. */
  readAfter(delayMs: number, response: PlannedResponse): Promise<void> {
    return this.readWithin(delayMs * (1 - JITTER), delayMs * (1 + JITTER), response);
  }

  /** The element's events so far, an error with its code. */
  events(): Promise<readonly string[]> {
    return this.page.evaluate(() => Reflect.get(window, 'sentEvents') as string[]);
  }

  /** Rings through an event stream, and waits for the read that follows: the page has then seen all that came before. */
  async ring(stream: HeldRequest): Promise<void> {
    const read = this.page.waitForRequest(isRead);
    stream.write(RING);
    await read;
  }

  /** Runs `act`, which ends the page's event stream, and waits until the page has noticed. */
  async endStream(act: () => void): Promise<void> {
    const isStream = (request: Request) => request.url().endsWith('/events');
    const ended = [
      this.page.waitForEvent('requestfinished', isStream),
      this.page.waitForEvent('requestfailed', isStream),
    ];
    act();
    await Promise.race(ended);
    await this.page.evaluate(nextTask);
  }

  /** The text of the element's notice; null without one. */
  async notice(): Promise<string | null> {
    const notice = checkoutElement(this.page).locator('[part=notice]');
    return (await notice.count()) === 0 ? null : notice.innerText();
  }

  text(): Promise<string> {
    return checkoutElement(this.page).locator('section.checkout').innerText();
  }

  /** Follows the payment link and closes the payment page again. */
  async handOff(): Promise<void> {
    const opened = this.page.waitForEvent('popup');
    await checkoutElement(this.page).locator('a[part=pay]').click();
    await (await opened).close();
    await waitForPhase(this.page, 'waiting');
  }
}

const isRead = (request: Request) => request.url().endsWith(`/checkouts/${SESSION_ID}`);

const STEP_MS = 500;
/** The clock runs until it is paused, which fails if it has passed that time. Longer than any machine takes for it. */
export const CLOCK_LEAD_MS = 60_000;
/** Scheduled delays vary by 20 % in both directions. */
const JITTER = 0.2;

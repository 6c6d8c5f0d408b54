// A shopper on a merchant's page where anything can go wrong. The page's clock stands still until the test moves it,
// and the server answers when and what the test says, so that no test waits for time to pass.
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { serveFaults, type FaultServer } from './fault-server.js';
import type { FaultExchange } from './held-request.js';
import { RING, type FaultStep } from './planned-response.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { checkoutElement, phaseIs } from './checkout-element.js';
import { EVENT_NAMES, nextTask, recordEvents } from './page-scripts.js';
import { servePage, sessionAt, SESSION_ID, type PageOptions } from './shop-page.js';

interface VisitOptions extends PageOptions {
  /** Where the same shopper, or another tab, has been before; a server and a context of its own by default. */
  readonly server?: FaultServer;
  readonly context?: BrowserContext;
  /** The server that answers the reads, where it is not the page's own. */
  readonly proxy?: FaultServer;
  /** Epoch milliseconds on the shopper's clock; right by default. */
  readonly shopperClockMs?: number;
  /** What to do with the page before it loads. */
  readonly setUp?: (page: Page) => Promise<unknown>;
}

export class Visit {
  readonly page: Page;
  readonly server: FaultServer;
  readonly #proxy: FaultServer;
  /** What no script caught. */
  readonly crashes: string[] = [];
  /** What scripts said on the console; the browser's own words about failed requests are left out. */
  readonly said: string[] = [];
  #readsSent = 0;

  private constructor(page: Page, server: FaultServer, proxy: FaultServer) {
    this.page = page;
    this.server = server;
    this.#proxy = proxy;
    page.on('pageerror', ({ message }) => this.crashes.push(message));
    page.on('console', (message) => {
      if (/\.js(\?|$)/.test(message.location().url)) this.said.push(message.text());
    });
    page.on('request', (request) => {
      if (isRead(request)) this.#readsSent += 1;
    });
  }

  /** Opens the page; its first read is sent and waits for its answer. */
  static async begin(t: TestContext, browser: Browser, options: VisitOptions = {}): Promise<Visit> {
    const server = options.server ?? (await serveFaults());
    const context = options.context ?? (await browser.newContext());
    t.after(async () => {
      if (options.context === undefined) await context.close();
      if (options.server === undefined) await server.close();
    });
    context.setDefaultTimeout(5000);
    const visit = new Visit(await context.newPage(), server, options.proxy ?? server);
    const { page } = visit;
    await page.addInitScript(recordEvents, EVENT_NAMES);
    const clockMs = options.shopperClockMs ?? Date.now();
    await page.clock.install({ time: clockMs - 1000 });
    await page.clock.pauseAt(clockMs);
    await options.setUp?.(page);
    servePage(server, options);
    await page.goto(`${server.url}/`);
    await visit.advance(1);
    return visit;
  }

  /** Opens the page, and shows an open session. */
  static async open(
    t: TestContext,
    browser: Browser,
    { session, ...options }: VisitOptions & { readonly session?: JsonObject } = {},
  ): Promise<Visit> {
    const visit = await Visit.begin(t, browser, options);
    await visit.answer(sessionAt(visit.server, session));
    await phaseIs(visit.page, 'open');
    return visit;
  }

  /** How many reads the page has sent. */
  get readsSent(): number {
    return this.#readsSent;
  }

  /** Moves the page's time on, firing every timer that is due, and lets all follow from it that needs no answer. */
  async advance(ms: number): Promise<void> {
    await this.page.clock.runFor(Math.round(ms));
    await this.page.evaluate(nextTask);
  }

  /** Answers the newest read, and waits until the element has taken note; `number` counts the reads that arrived. */
  async answer(step: FaultStep, number = this.#readsSent): Promise<void> {
    const read = await this.#proxy.reads.arrival(number);
    // `refresh()` joins the read in flight, and settles with it.
    await this.page.evaluate(() => {
      const element = document.querySelector('payfect-checkout');
      Reflect.set(window, 'landed', Reflect.apply(Reflect.get(element ?? {}, 'refresh') as () => unknown, element, []));
      return Reflect.get(element ?? {}, 'updateComplete') as Promise<boolean>;
    });
    assert.equal(read.isOver, false, 'the element has given this read up');
    read.answer(step);
    await this.page.evaluate(() => Reflect.get(window, 'landed') as Promise<void>);
  }

  /** Has the page read the session now, whatever the schedule says. */
  async refresh(step: FaultStep): Promise<void> {
    const sentBefore = this.#readsSent;
    const done = this.page.evaluate("document.querySelector('payfect-checkout').refresh()");
    (await this.#proxy.reads.arrival(sentBefore + 1)).answer(step);
    await done;
  }

  /** The next read comes at the earliest and at the latest after so many milliseconds, and is answered so. */
  async readWithin(earliestMs: number, latestMs: number, step: FaultStep): Promise<void> {
    const sentBefore = this.#readsSent;
    if (earliestMs > 0) await this.advance(earliestMs - 1);
    assert.equal(this.#readsSent, sentBefore, `a read came before ${earliestMs} ms were over`);
    // In steps, because time that passes while the answer is awaited is the request's own.
    for (let leftMs = latestMs - earliestMs + 2; leftMs > 0 && this.#readsSent === sentBefore; leftMs -= STEP_MS) {
      await this.advance(Math.min(leftMs, STEP_MS));
    }
    assert.equal(this.#readsSent, sentBefore + 1, `no read came within ${latestMs} ms`);
    await this.answer(step);
  }

  /** The next read comes as the schedule has it, give or take its jitter. */
  readAfter(usualMs: number, step: FaultStep): Promise<void> {
    return this.readWithin(usualMs * (1 - JITTER), usualMs * (1 + JITTER), step);
  }

  /** The element's events so far, an error with its code. */
  events(): Promise<readonly string[]> {
    return this.page.evaluate(() => Reflect.get(window, 'sentEvents') as string[]);
  }

  /** Rings by an event stream, and waits for the read that follows: by then the page has seen all that came before it. */
  async ring(stream: FaultExchange): Promise<void> {
    const asked = this.page.waitForRequest(isRead);
    stream.send(RING);
    await asked;
  }

  /** Does something to the event stream that ends it for the page, and waits until the page has taken note. */
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

  /** What the element says of its troubles; null where it says nothing. */
  async notice(): Promise<string | null> {
    const notice = checkoutElement(this.page).locator('[part=notice]');
    return (await notice.count()) === 0 ? null : notice.innerText();
  }

  text(): Promise<string> {
    return checkoutElement(this.page).locator('section.checkout').innerText();
  }

  /** Follows the payment link; the payment page is closed again. */
  async handOff(): Promise<void> {
    const opened = this.page.waitForEvent('popup');
    await checkoutElement(this.page).locator('a[part=pay]').click();
    await (await opened).close();
    await phaseIs(this.page, 'waiting');
  }
}

const isRead = (request: Request) => request.url().endsWith(`/checkouts/${SESSION_ID}`);

const STEP_MS = 500;
/** Delays of the schedule are spread by a fifth to both sides. */
const JITTER = 0.2;

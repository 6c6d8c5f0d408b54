// One app in the browser: what the tests tell it, and what it has heard.
import type { Browser, Locator, Page } from 'playwright-core';
import { READ, TOKEN_HEADER } from './fake-proxy.js';
import type { Shop } from './shop-server.js';

/** What every app renders. It starts with `START`; `window.app.set` changes some of it. */
export interface AppState {
  /** `recipe`: the code of docs/frameworks.md. `probe`: all that the checks need. `bare`: without children. */
  readonly view: 'recipe' | 'probe' | 'bare' | 'none';
  readonly sessionId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly noImages: boolean;
  readonly footer: string;
}

interface Read {
  readonly id: string;
  /** The CSRF token that it was sent with. */
  readonly token: string | null;
}

export class AppPage {
  readonly page: Page;
  /** The reads of a session that the page sent, oldest first. */
  readonly reads: Read[] = [];
  /** Errors, and what was logged to the console as a warning or an error. */
  readonly noise: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => {
      const [, id] = READ.exec(new URL(request.url()).pathname) ?? [];
      if (id !== undefined) this.reads.push({ id, token: request.headers()[TOKEN_HEADER] ?? null });
    });
    page.on('pageerror', ({ message }) => this.noise.push(message));
    page.on('console', (message) => {
      const isResponse = message.text().startsWith('Failed to load resource');
      if (['error', 'warning'].includes(message.type()) && !isResponse) this.noise.push(message.text());
    });
  }

  static async open(browser: Browser, shop: Shop): Promise<AppPage> {
    const context = await browser.newContext({ locale: 'en' });
    const page = new AppPage(await context.newPage());
    await page.page.addInitScript(() => {
      Reflect.set(window, 'heard', []);
    });
    await page.page.goto(shop.url);
    await page.page.waitForFunction(() => Reflect.has(window, 'app'));
    return page;
  }

  get element(): Locator {
    return this.page.locator('payfect-checkout');
  }

  async set(state: Partial<AppState>): Promise<void> {
    await this.page.evaluate((state) => {
      const app = Reflect.get(window, 'app') as { set(state: unknown): void };
      app.set(state);
    }, state);
  }

  /** A property of the element. */
  property(name: string): Promise<unknown> {
    return this.element.evaluate((element, name) => Reflect.get(element, name) as unknown, name);
  }

  /** Waits until a property of the element has the value. */
  async waitForProperty(name: string, value: unknown): Promise<void> {
    // The recipe of Lit renders into a shadow root.
    const has = ([name, value]: readonly [string, unknown]) =>
      [document, document.querySelector('shop-checkout')?.shadowRoot].some(
        (root) => Reflect.get(root?.querySelector('payfect-checkout') ?? {}, name) === value,
      );
    try {
      await this.page.waitForFunction(has, [name, value] as const);
    } catch (cause) {
      const actual = (await this.element.count()) === 0 ? 'no element' : String(await this.property(name));
      throw new Error(`\`${name}\` did not become ${String(value)}: ${actual}`, { cause });
    }
  }

  /** What the app's listeners heard, oldest first. */
  heard(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...(Reflect.get(window, 'heard') as string[])]);
  }

  /** Waits until the app has heard this, since the last `forget`. */
  async waitToHear(name: string): Promise<void> {
    const hasHeard = (name: string) => (Reflect.get(window, 'heard') as string[]).includes(name);
    try {
      await this.page.waitForFunction(hasHeard, name);
    } catch (cause) {
      throw new Error(`the app heard no \`${name}\`, but: ${(await this.heard()).join(', ')}`, { cause });
    }
  }

  async forget(): Promise<void> {
    await this.page.evaluate(() => {
      (Reflect.get(window, 'heard') as string[]).length = 0;
    });
  }
}

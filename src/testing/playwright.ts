import type { FakeProxy } from './fake-proxy.js';

/** The part of Playwright's and Puppeteer-like routes that is used: no dependency on one of them. */
export interface BrowserRoute {
  request(): {
    url(): string;
    method(): string;
    headers(): Readonly<Record<string, string>>;
    postData(): string | null;
  };
  fulfill(response: { status: number; headers: Record<string, string>; body: string }): Promise<void>;
}

/**
 * Lets a fake proxy answer the requests of a page in Playwright.
 * @example await page.route('**\/payfect/**', browserRoute(fakeProxy(fixtures.open)));
 */
export function browserRoute(proxy: FakeProxy): (route: BrowserRoute) => Promise<void> {
  return async (route) => {
    const request = route.request();
    const body = request.postData();
    const response = await proxy(
      new Request(request.url(), {
        method: request.method(),
        headers: request.headers(),
        ...(body === null ? {} : { body }),
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  };
}

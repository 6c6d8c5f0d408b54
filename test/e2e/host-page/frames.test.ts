// A merchant's page that is itself in a frame: a link with target `_self` must not load the payment page into it.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { Chunk, hang } from '../support/chunk.js';
import { startFaultServer } from '../support/fault-server.js';
import { servePage, sessionResponse } from '../support/shop-page.js';

const SAME_ORIGIN = 'allow-scripts allow-same-origin';

describe('a checkout in a frame', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  interface FrameOptions {
    readonly foreign?: boolean;
    readonly target?: string;
    readonly setUp?: (page: Page) => Promise<unknown>;
  }

  /** The page with the frame, and the frame with the element, once it has a link. */
  async function framed(t: TestContext, attributes: string, options: FrameOptions = {}) {
    const { foreign = false, target = '_self' } = options;
    const shop = await startFaultServer();
    const outer = await startFaultServer();
    t.after(() => Promise.all([shop.close(), outer.close()]));
    servePage(shop, { attributes: `target="${target}"` }, '/checkout');
    const host = foreign ? outer : shop;
    const body = `<!doctype html><title>Outer</title><iframe name="shop" src="${shop.url}/checkout" ${attributes}></iframe>`;
    host.files.set('/', { type: 'text/html', body });
    const page = await browser.newPage();
    t.after(() => page.close());
    await options.setUp?.(page);
    await page.goto(`${host.url}/`);
    (await shop.reads.waitFor(1)).respond(sessionResponse(shop));
    const frame = page.frame('shop');
    if (frame === null) throw new Error('No frame');
    await link(frame).waitFor();
    return { page, frame, payUrl: `${shop.url}/pay` };
  }

  const link = (frame: Frame) => frame.locator('payfect-checkout a[part=pay]');
  const targetOf = (frame: Frame) => link(frame).getAttribute('target');
  /** The sandbox is read by a file that loads after the first paint. */
  const untilTarget = (frame: Frame, target: '_top' | '_blank') =>
    frame.locator(`payfect-checkout a[part=pay][target=${target}]`).waitFor();

  async function leavesByTop(page: Page, frame: Frame, payUrl: string): Promise<void> {
    await untilTarget(frame, '_top');
    await link(frame).click();
    await page.waitForURL(payUrl);
  }

  async function opensTab(page: Page, frame: Frame, payUrl: string): Promise<void> {
    await untilTarget(frame, '_blank');
    const opened = page.waitForEvent('popup');
    await link(frame).click();
    assert.equal((await opened).url(), payUrl);
  }

  test('B15 leaves the frame', async (t) => {
    const { page, frame, payUrl } = await framed(t, '');
    await leavesByTop(page, frame, payUrl);
  });

  test('B15 leaves the frame also before the files that load on demand have arrived', async (t) => {
    const { setUp } = new Chunk('after-paint', hang);
    const { page, frame, payUrl } = await framed(t, '', { setUp });
    await leavesByTop(page, frame, payUrl);
  });

  test('B15 leaves a frame of another site', async (t) => {
    const { page, frame, payUrl } = await framed(t, '', { foreign: true });
    await leavesByTop(page, frame, payUrl);
  });

  for (const token of ['allow-top-navigation', 'allow-top-navigation-by-user-activation']) {
    test(`B15 leaves a frame whose sandbox has ${token}`, async (t) => {
      const { page, frame, payUrl } = await framed(t, `sandbox="${SAME_ORIGIN} ${token}"`);
      await leavesByTop(page, frame, payUrl);
    });
  }

  for (const [what, sandbox] of [
    ['may not leave', `${SAME_ORIGIN} allow-popups`],
    ['may leave only to other programs', `${SAME_ORIGIN} allow-popups allow-top-navigation-to-custom-protocols`],
  ] as const) {
    test(`B15 opens a tab where the sandbox ${what}, and offers the QR code while waiting`, async (t) => {
      const { page, frame, payUrl } = await framed(t, `sandbox="${sandbox}"`);
      await opensTab(page, frame, payUrl);
      await frame.locator('payfect-checkout details[part=qr]').waitFor();
      assert.equal(await targetOf(frame), '_blank');
    });
  }

  test('B15 leaves the frame where the sandbox allows no tab', async (t) => {
    const { page, frame, payUrl } = await framed(t, `sandbox="${SAME_ORIGIN} allow-top-navigation"`, {
      target: '_blank',
    });
    await leavesByTop(page, frame, payUrl);
  });

  test('B15 opens a tab the second time, if the first click could not leave a foreign sandbox', async (t) => {
    const sandbox = `sandbox="${SAME_ORIGIN} allow-popups"`;
    const { page, frame, payUrl } = await framed(t, sandbox, { foreign: true });
    await untilTarget(frame, '_top');
    await link(frame).click();
    await frame.locator('payfect-checkout [part~=check]').waitFor();
    await opensTab(page, frame, payUrl);
  });

  test('B15 keeps the tab that the page wants elsewhere', async (t) => {
    const { page, frame, payUrl } = await framed(t, '', { target: '_blank' });
    await opensTab(page, frame, payUrl);
  });
});

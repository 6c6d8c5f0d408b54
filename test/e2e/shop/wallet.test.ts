// The sandbox's wallet as a shopper's phone: paste, press, and let blocks come, without JavaScript.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { serveSandbox, type RunningSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { launchBrowser } from '../support/browser.js';

const USDT_ON_ETHEREUM = '0xdAC17F958D2ee523a2206206994597C13D831ec7';

describe('the wallet of the sandbox, at 360 px and without JavaScript', () => {
  let browser: Browser;
  let sandbox: RunningSandbox;

  before(async () => {
    [browser, sandbox] = await Promise.all([launchBrowser(), serveSandbox({ port: 0 })]);
  });
  after(async () => {
    await browser.close();
    await sandbox.close();
  });

  async function openWallet(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(sandbox.url);
    await follow(page, page.getByRole('link', { name: 'Open the wallet' }));
    return page;
  }

  /** Presses what leads to another page. A click waits for its beginning only, which may be without what is asserted. */
  async function follow(page: Page, control: Locator): Promise<void> {
    const loaded = page.waitForEvent('load');
    await control.click();
    await loaded;
  }

  const statuses = (page: Page) => page.locator('.payments .status').allTextContents();

  test('a pasted request is read, underpaid, topped up and confirmed', async () => {
    const address = sandbox.chain.createAddress('ethereum', { asset: 'usdt', amount: '42.50' });
    const page = await openWallet();
    const code = `ethereum:${USDT_ON_ETHEREUM}@1/transfer?address=${address}&uint256=42500000`;
    await page.getByLabel('Paste what a code holds').fill(code);
    await follow(page, page.getByRole('button', { name: 'Read' }));
    const understood = page.getByRole('region', { name: 'What the code says' });
    assert.match(
      await understood.innerText(),
      new RegExp(`Recipient\\s+${address}\\s+Coin\\s+USDT\\s+Amount\\s+42\\.5\\s`),
    );
    await follow(page, page.getByRole('button', { name: /^Too little/ }));
    await page.getByRole('status').getByText('Sent 21.25 USDT on Ethereum (ERC20).').waitFor();
    await follow(page, page.getByRole('status').getByRole('button', { name: 'Mine 1 block' }));
    assert.deepEqual(await statuses(page), ['1 confirmation']);
    await follow(page, page.getByRole('button', { name: /^The rest/ }));
    await follow(page, page.getByRole('status').getByRole('button', { name: 'Mine 6 blocks' }));
    assert.deepEqual(await statuses(page), ['6 confirmations', '7 confirmations']);
    await follow(page, page.getByRole('button', { name: 'Undo a block its payments are gone' }));
    assert.deepEqual(await statuses(page), ['Dropped', '7 confirmations']);
    assert.deepEqual(
      sandbox.chain.paymentsTo(address).map(({ amount, isDropped }) => [amount, isDropped]),
      [
        ['21.25', false],
        ['21.25', true],
      ],
    );
    await page.context().close();
  });

  test('a payment that a shop waits for needs no pasting, and the form sends anything', async () => {
    const address = sandbox.chain.createAddress('bitcoin', { asset: 'btc', amount: '0.00042' });
    const page = await openWallet();
    await follow(page, page.getByRole('link', { name: address }));
    await page.getByLabel('Amount').fill('0,0005');
    await follow(page, page.getByRole('button', { name: 'Send' }));
    assert.match((await page.getByRole('alert').textContent()) ?? '', /^"0,0005" is not an amount of BTC/);
    assert.equal(await page.getByLabel('Recipient').inputValue(), address);
    await page.getByLabel('Amount').fill('0.0005');
    await page.getByLabel('Memo').fill('order 7');
    await follow(page, page.getByRole('button', { name: 'Send' }));
    await page.getByRole('status').getByText('Sent 0.0005 BTC on Bitcoin.').waitFor();
    const [payment] = sandbox.chain.paymentsTo(address);
    assert.deepEqual([payment?.amount, payment?.memo], ['0.0005', 'order 7']);
    await page.context().close();
  });
});

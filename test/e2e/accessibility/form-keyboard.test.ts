// A purchase through the form for the shopper's details, by keyboard alone.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, chooseTron, waitForPhase } from '../support/checkout-element.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const COLLECTING = {
  ...WITH_CHOICE,
  links: { select: `${SESSION_ID}/select` },
  nameCollection: true,
  emailCollection: true,
  phoneNumberCollection: true,
  shippingAddressCollection: ['DE', 'US', 'TW'],
};

/** The focused control: its name, or its part. */
const FOCUSED = `(() => {
  const focused = document.querySelector('payfect-checkout').shadowRoot.activeElement;
  return focused === null ? 'nothing' : focused.name || focused.getAttribute('part');
})()`;

/** What a screen reader reads of the focused control after its name, and what the live region says. */
const READ = `(() => {
  const root = document.querySelector('payfect-checkout').shadowRoot;
  const ids = root.activeElement.getAttribute('aria-describedby').split(' ').filter(Boolean);
  return {
    invalid: root.activeElement.getAttribute('aria-invalid'),
    description: ids.map((id) => root.getElementById(id).textContent.trim()).join(' '),
    status: root.querySelector('[role=status]').textContent.trim(),
  };
})()`;

async function open(t: TestContext, browser: Browser, attributes = ''): Promise<Visit> {
  const visit = await Visit.open(t, browser, { session: COLLECTING, attributes });
  visit.server.others.fallback = sessionResponse(visit.server, { ...WITH_CHOICE, id: 'fixed-checkout' });
  await checkoutElement(visit.page).locator('[part=customer]').waitFor();
  await chooseTron(visit.page);
  return visit;
}

async function typeAndTab({ keyboard }: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await keyboard.type(text);
    await keyboard.press('Tab');
  }
}

describe('the form by keyboard', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('errors are found, read and mended one by one, and Enter sends the form', async (t) => {
    const visit = await open(t, browser);
    const { page } = visit;
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(FOCUSED), 'address.country');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(FOCUSED), 'address.country');
    assert.deepEqual(await page.evaluate(READ), {
      invalid: 'true',
      description: 'Choose a country or region',
      status: '6 fields need attention',
    });
    await page.keyboard.type('Ger');
    assert.deepEqual(await page.evaluate(READ), { invalid: 'false', description: '', status: '' });
    await page.keyboard.press('Tab');
    await typeAndTab(page, 'Ada Lovelace', 'ada@example', '+49 30 123456', 'Unter den Linden 1', '', '10117');
    assert.equal(await page.evaluate(FOCUSED), 'address.city');
    await page.keyboard.type('Berlin');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(FOCUSED), 'email');
    assert.deepEqual(await page.evaluate(READ), {
      invalid: 'true',
      description: 'Enter an email like name@example.com',
      status: '1 field needs attention',
    });
    assert.equal(visit.server.others.count, 0);
    await page.keyboard.press('End');
    await page.keyboard.type('.com');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Enter');
    assert.deepEqual((await sent).postDataJSON(), {
      type: 'crypto',
      currency: 'usdt',
      network: 'tron',
      customer: {
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        phone: '+49 30 123456',
        address: { country: 'DE', line1: 'Unter den Linden 1', postalCode: '10117', city: 'Berlin' },
      },
    });
    await checkoutElement(page).locator('[part=confirmation]').waitFor();
    assert.equal(await page.evaluate(FOCUSED), 'confirmation');
    while ((await page.evaluate(FOCUSED)) !== 'pay') await page.keyboard.press('Tab');
    const opened = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    await (await opened).close();
    await waitForPhase(page, 'waiting');
    assert.deepEqual(visit.uncaughtErrors, []);
  });

  test('a page in Chinese has messages in Chinese, and none of the browser’s', async (t) => {
    const visit = await Visit.open(t, browser, { session: COLLECTING });
    await visit.page.evaluate(() => document.querySelector('payfect-checkout')?.setAttribute('locale', 'zh-TW'));
    await chooseTron(visit.page);
    const element = checkoutElement(visit.page);
    await element.getByLabel('電子郵件').fill('ada@');
    await element.getByRole('button', { name: '繼續' }).click();
    const messages = await element.locator('[part=customer] [part=field-error]').allInnerTexts();
    assert.deepEqual(
      messages.map((text) => text.trim()),
      [
        '請選擇國家或地區',
        '請填寫姓名',
        '請輸入電子郵件，例如 name@example.com',
        '請填寫電話號碼',
        '請填寫城市',
        '請填寫地址',
      ],
    );
    const state = await visit.page.evaluate(READ);
    assert.deepEqual(state, { invalid: 'true', description: '請選擇國家或地區', status: '6 個欄位需要修正' });
  });

  test('from right to left, a message starts at the right, and a text in its own direction', async (t) => {
    const visit = await open(t, browser, 'dir="rtl"');
    const element = checkoutElement(visit.page);
    await visit.page.evaluate("document.querySelector('payfect-checkout').locale = 'fa'");
    await element.locator('section[lang=fa]').waitFor();
    await element.locator('[part~=continue]').click();
    const message = element.locator('#error-name');
    const [icon, words, input] = await Promise.all(
      [message.locator('svg'), message.locator('span'), element.locator('[name=name]')].map((one) => one.boundingBox()),
    );
    assert.ok(icon && words && input);
    assert.ok(icon.x > words.x + words.width - 1, 'the icon stands before the words');
    assert.ok(Math.abs(icon.x + icon.width - (input.x + input.width)) < 2, 'the message starts where its field does');
    await element.locator('[name=name]').fill('آدا');
    await element.locator('[name=email]').fill('ada@example.com');
    assert.equal(await element.locator('[name=name]:dir(rtl)').count(), 1);
    assert.equal(await element.locator('[name=email]:dir(ltr)').count(), 1);
  });
});

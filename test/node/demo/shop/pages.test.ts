import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import { localeTags, readLocale } from '../../../../tools/locales/locale-file.js';
import { checkOut, readPage } from './support/browse.js';
import { runShop } from './support/run-shop.js';

const shop = await runShop();
const { orderId, sessionId } = await checkOut(shop.url, { 'dune-mug': '1' });
const PAGES = ['/', '/orders', `/orders/${orderId}`, `/checkout/${orderId}`, '/?canceled'];
const GALLERY_PAGES = ['/gallery', '/gallery/open', '/gallery/loading?lang=zh-Hant&width=280', '/playground'];
const GALLERY_FRAME = '/gallery/frame/open';
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  `img-src 'self' ${shop.sandboxUrl}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

describe('every page', () => {
  for (const page of [...PAGES, ...GALLERY_PAGES, GALLERY_FRAME]) {
    test(`${page.replace(orderId, ':id')} has neither a key nor an email address`, async () => {
      const text = await readPage(`${shop.url}${page}`);
      for (const secret of [SANDBOX_API_KEY, SANDBOX_CALLBACK_SECRET_DEFAULT]) assert.ok(!text.includes(secret));
      assert.doesNotMatch(text, /[\w.+-]+@[\w-]+\.\w+/);
    });

    test(`${page.replace(orderId, ':id')} has no inline script or style`, async () => {
      const text = await readPage(`${shop.url}${page}`);
      assert.doesNotMatch(text, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    });
  }

  test('has the strict content security policy, as do files and errors', async () => {
    for (const address of [...PAGES, '/shop.css', '/shop.js', '/products/oak-tray.svg', '/nowhere', '/orders/nobody']) {
      const response = await fetch(`${shop.url}${address}`);
      assert.equal(response.headers.get('content-security-policy'), POLICY, address);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', address);
    }
  });

  test('has that policy in the gallery, too, but for its own frames', async () => {
    for (const address of GALLERY_PAGES) {
      const response = await fetch(`${shop.url}${address}`);
      const policy = POLICY.replace("; base-uri 'none'", "; frame-src 'self'; base-uri 'none'");
      assert.equal(response.headers.get('content-security-policy'), policy, address);
    }
    const frame = await fetch(`${shop.url}${GALLERY_FRAME}`);
    const policy = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    assert.equal(frame.headers.get('content-security-policy'), policy);
  });

  test('loads only files that exist', async () => {
    const texts = await Promise.all(
      ['/', '/gallery', '/playground', GALLERY_FRAME].map((page) => readPage(`${shop.url}${page}`)),
    );
    const addresses = [...texts.join('').matchAll(/(?:src|href)="(\/[\w/-]+\.\w+)"/g)]
      .map(([, address]) => address ?? '')
      // What is built; another test has it.
      .filter((address) => !address.startsWith('/payfect-checkout'));
    assert.ok(addresses.length > 10);
    for (const address of new Set(addresses)) assert.equal((await fetch(`${shop.url}${address}`)).status, 200, address);
  });
});

describe('the checkout page', () => {
  test('has one script and one element, with the payment page as its fallback link', async () => {
    const text = await readPage(`${shop.url}/checkout/${orderId}`);
    assert.ok(text.includes('<script type="module" src="/payfect-checkout.js"></script>'));
    assert.match(text, new RegExp(`<payfect-checkout session-id="${sessionId}"\\s*><a [^>]*>Continue to payment</a`));
  });

  test('takes its language and direction from the URL', async () => {
    assert.match(await readPage(`${shop.url}/checkout/${orderId}`), /<html lang="en" dir="ltr">/);
    const chinese = await readPage(`${shop.url}/checkout/${orderId}?lang=zh-Hant&dir=rtl`);
    assert.match(chinese, /<html lang="zh-Hant" dir="rtl">/);
    assert.match(await readPage(`${shop.url}/checkout/${orderId}?lang=ar`), /<html lang="ar" dir="rtl">/);
    assert.match(await readPage(`${shop.url}/checkout/${orderId}?lang=ar&dir=ltr`), /<html lang="ar" dir="ltr">/);
  });

  test('has one menu of languages and a switch for the direction, set to those of the page', async () => {
    const text = await readPage(`${shop.url}/checkout/${orderId}?lang=zh-Hant&dir=rtl`);
    assert.equal(text.match(/<select/g)?.length, 1);
    const options = [...text.matchAll(/<option value="([\w-]+)" lang="\1" data-dir="(\w+)" (selected)?/g)];
    assert.deepEqual(
      options.map(([, tag, dir, selected]) => [tag, dir, selected]),
      [
        ['en', 'ltr', undefined],
        ...localeTags().map((tag) => [tag, readLocale(tag).direction, tag === 'zh-Hant' ? 'selected' : undefined]),
      ],
    );
    assert.match(text, /<input type="checkbox" role="switch" name="dir" value="rtl" checked \/>/);
  });

  test('marks its own texts as English, whatever the language of the element', async () => {
    const text = await readPage(`${shop.url}/checkout/${orderId}?lang=zh-Hans`);
    for (const part of ['aside class="demo-note"', 'header class="site-header"', 'div class="checkout-head"']) {
      assert.ok(text.includes(`<${part} lang="en"`), part);
    }
    assert.doesNotMatch(/<section class="checkout"[^>]*>/.exec(text)?.[0] ?? '', /lang=/);
  });

  test('has the event log as a closed drawer', async () => {
    const text = await readPage(`${shop.url}/checkout/${orderId}`);
    assert.match(text, /<details class="event-log" lang="en">\s*<summary>Event log <span class="count"/);
  });

  test('ignores a language that the element does not have', async () => {
    const text = await readPage(`${shop.url}/checkout/${orderId}?lang=tlh&dir=up`);
    assert.match(text, /<html lang="en" dir="ltr">/);
  });
});

describe('an unknown path', () => {
  test('returns 404 with a link to the store', async () => {
    for (const address of [
      '/nowhere',
      '/orders/nobody',
      '/checkout/nobody',
      '/products/nothing.svg',
      '/gallery/nothing',
    ]) {
      const response = await fetch(`${shop.url}${address}`);
      assert.equal(response.status, 404, address);
      assert.match(await response.text(), /Go to the shop/);
    }
  });
});

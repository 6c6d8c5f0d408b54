// Payment page URLs that the shopper is not sent to.
import { expect } from '@open-wc/testing';
import { mount, openSession } from '../support/mount.js';

const TRICKS: Readonly<Record<string, unknown>> = {
  'a script': 'javascript:alert(1)',
  'a script in capitals': 'JAVASCRIPT:alert(1)',
  'a script after blanks': ' \u0001javascript:alert(1)',
  'a script split by a tab': 'java\tscript:alert(1)',
  'a script split by a line break': 'java\r\nscript:alert(1)',
  data: 'data:text/html,<script>alert(1)</script>',
  'a blob': 'blob:https://buy.payfect.finance/1',
  'a file': 'file:///etc/passwd',
  'an intent': 'intent://pay#Intent;scheme=https;end',
  'a page source': 'view-source:https://buy.payfect.finance/',
  'a user name': 'https://buy.payfect.finance@evil.example/',
  'a user name and password': 'https://pay:fect@buy.payfect.finance/',
  backslashes: 'https:\\\\buy.payfect.finance\\@evil.example',
  'a line break inside': 'https://buy.payfect.finance/\ncheckouts',
  'a path of this page': '/checkouts/1',
  'no scheme': '//buy.payfect.finance/1',
  'no host': 'https://',
  'half a host': 'https://[::1',
  nothing: '',
  'a number': 7,
  'a list': ['https://buy.payfect.finance/'],
};

async function refuses(url: unknown): Promise<void> {
  const stage = await mount({ response: openSession({ url }) });
  expect(stage.count('a[href]')).to.equal(0);
  expect(stage.count('.qr')).to.equal(0);
  expect(stage.sentNames).to.deep.equal(['ready', 'error']);
  expect(stage.lastSent('error').detail.code).to.equal('bad-url');
  expect(stage.part('notice').textContent).to.contain('can’t open the payment page safely');
}

describe('F47 a payment page that must not be opened', () => {
  for (const [name, url] of Object.entries(TRICKS)) {
    it(`F47 ${name}: no link and no QR code, but an error`, () => refuses(url));
  }

  it('F47 a look-alike host: its real name is shown', async () => {
    const stage = await mount({ response: openSession({ url: 'https://buy.pаyfect.finance:8443/1' }) });
    expect(stage.text).to.contain('buy.xn--pyfect-3nf.finance:8443');
  });

  for (const url of [
    'https://buy.payfect.finance.evil.example/',
    'https://evil-buy.payfect.finance/',
    'https://buy.payfect.finance:444/',
  ]) {
    it(`F47 ${url}: refused if the page only allows buy.payfect.finance`, async () => {
      const stage = await mount({
        response: openSession({ url }),
        attributes: { 'payment-hosts': 'buy.payfect.finance' },
      });
      expect(stage.lastSent('error').detail.code).to.equal('bad-url');
    });
  }
});

describe('F19 plain http', () => {
  for (const url of [
    'http://buy.payfect.finance/1',
    'http://localhost.evil.example/',
    'http://128.0.0.1/',
    'http://10.0.0.1/',
  ]) {
    it(`F19 ${url}: no payment page`, () => refuses(url));
  }

  for (const url of [
    'http://localhost:8001/pay',
    'http://127.0.0.1/pay',
    'http://[::1]:8001/pay',
    'http://pay.localhost/pay',
  ]) {
    it(`F19 ${url}: a payment page on this machine`, async () => {
      const stage = await mount({ response: openSession({ url }) });
      expect(stage.part('pay').getAttribute('href')).to.equal(url);
    });
  }

  it('F19 images and return URLs: dropped', async () => {
    const images = ['http://pictures.example/tray.png'];
    const invoiceItems = [{ quantity: 1, amount: '1.00', priceData: { productData: { name: 'Tray', images } } }];
    const urls = { successUrl: 'http://shop.example/thanks', cancelUrl: 'http://shop.example/cart' };
    const stage = await mount({ response: openSession({ invoiceItems, ...urls, status: 'complete' }) });
    expect(stage.count('img, a[href]')).to.equal(0);
  });
});

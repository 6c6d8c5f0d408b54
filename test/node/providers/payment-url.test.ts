import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect } from '../../../src/providers/payfect/payfect.js';
import { createCheckoutProxy, type LogEntry } from '../../../src/proxy/index.js';
import { paymentPageFrom } from '../../../src/session/session-from-json.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { listen } from '../support/http-server.js';
import { respondWith, SESSION_ID, setUpWeWire } from '../support/set-up-wewire.js';

const ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
const HOST = 'buy.payfect.finance';

/** What a browser gets for a payment URL of the provider's, over real connections, and what is logged. */
async function publicUrl(url: string, paymentHosts: readonly string[] = [HOST]) {
  const server = await listen((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(newestAnswer({ url })));
  });
  try {
    const events: string[] = [];
    const onLog = (entry: LogEntry) => events.push(entry.kind === 'warning' ? entry.event : entry.code);
    const provider = payfect({ apiKey: 'key', baseUrl: server.origin, paymentHosts });
    const proxy = createCheckoutProxy({ provider, onLog, clientAddress: () => '192.0.2.1' });
    const response = await proxy(new Request(`https://shop.example/payfect/checkouts/${ID}`));
    const session = (await response.json()) as { readonly url: unknown };
    return { url: session.url, warnings: events.filter((event) => event === 'payment-url').length };
  } finally {
    await server.close();
  }
}

describe('The payment URL that browsers get', () => {
  for (const url of [
    `https://${HOST}/a\tb`,
    `https://${HOST}/\nx`,
    `https://${HOST.replace('.', '\r\n.')}/`,
    `https://${HOST}\\@evil.example/`,
    `https:\\\\${HOST}\\x`,
    `https://${HOST}/a\\b`,
    ` https://${HOST}/`,
    `https://${HOST}/ `,
    `\u0000https://${HOST}/`,
    `https://${HOST}/\u0085`,
    `https://user@${HOST}/`,
    `https://${HOST}:8443/`,
    `http://${HOST}/`,
    `https://${HOST}/${'a'.repeat(2_048)}`,
  ]) {
    test(`S8 is null, and one warning is logged, where the element would refuse it: ${JSON.stringify(url.slice(0, 60))}`, async () => {
      assert.deepEqual(await publicUrl(url), { url: null, warnings: 1 });
      assert.equal(paymentPageFrom(url, [HOST]).kind, 'refused');
    });
  }

  for (const [url, host, href] of [
    [`HTTPS://BUY.Payfect.Finance:443/x/../y?é`, HOST, `https://${HOST}/y?%C3%A9`],
    [`https://${HOST}/x`, 'BUY.PAYFECT.FINANCE', `https://${HOST}/x`],
    [`https://${HOST}/x`, `${HOST}:443`, `https://${HOST}/x`],
    ['https://kasse.bücher.example/x', 'kasse.xn--bcher-kva.example', 'https://kasse.xn--bcher-kva.example/x'],
    ['https://kasse.xn--bcher-kva.example/x', 'Kasse.Bücher.example', 'https://kasse.xn--bcher-kva.example/x'],
    ['http://localhost/x', 'localhost:80', 'http://localhost/x'],
  ] as const) {
    test(`S8 is in the parser’s form, however it and its host are spelled: ${url} on ${host}`, async () => {
      assert.deepEqual(await publicUrl(url, [host]), { url: href, warnings: 0 });
      const page = paymentPageFrom(url, [host]);
      assert.equal(page.kind === 'allowed' && page.url, href);
    });
  }

  test('S8 is null if no host is allowed', async () => {
    assert.deepEqual(await publicUrl(`https://${HOST}/`, []), { url: null, warnings: 1 });
  });

  for (const host of [
    '*.payfect.finance',
    'user@buy.example',
    'buy.example?x',
    'buy example',
    'https://x',
    'x/y',
    '',
  ]) {
    test(`S8 cannot be allowed on something that is not a bare host: ${host}`, () => {
      assert.throws(() => payfect({ apiKey: 'key', paymentHosts: [host] }), /bare hosts/);
    });
  }
});

describe('wewire().readSession', () => {
  test('shows shoppers payment pages on the API’s host, or on paymentHosts instead', async () => {
    const publicUrl = async (url: string, paymentHosts?: readonly string[]) => {
      const { provider } = setUpWeWire(respondWith({ url }), paymentHosts && { paymentHosts });
      return (await provider.readSession(SESSION_ID)).toPublic('open').url;
    };
    assert.equal(await publicUrl('https://wewire.example/x'), 'https://wewire.example/x');
    assert.equal(await publicUrl('https://pay.wewire.example:8443/x'), null);
    const paymentHosts = ['Pay.wewire.example:8443'];
    assert.equal(
      await publicUrl('https://pay.wewire.example:8443/x', paymentHosts),
      'https://pay.wewire.example:8443/x',
    );
    assert.equal(await publicUrl('https://wewire.example/x', paymentHosts), null);
  });
});

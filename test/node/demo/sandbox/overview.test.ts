import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OTHER_MERCHANT_API_KEY, SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import { SANDBOX_WEWIRE_API_KEY } from '../../../../demo/sandbox/wewire/merchants.js';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../demo/sandbox/create-sandbox.js';
import { PUBLIC_URL, startSandbox } from './start-sandbox.js';
import { REQUEST } from './wewire/start-wewire.js';

const OTHER_SECRET = 'b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldC1vdGhlci0=';

async function index({ app }: ReturnType<typeof startSandbox>): Promise<string> {
  const response = await app.request('/');
  assert.equal(response.status, 200);
  return response.text();
}

/** Status and link of each listed checkout, in the order of the page. */
function listed(page: string) {
  const rows = page.matchAll(/<span class="status \w+">([\w ]+)<\/span>\s+<a href="([^"]+)">/g);
  return [...rows].map(([, status, href]) => [status, href]);
}

describe('the index page of the sandbox', () => {
  test('has the address and the key of each API, and the secret of the callbacks', async () => {
    const page = await index(startSandbox());
    for (const text of [
      `${PUBLIC_URL}/api/v1`,
      `${PUBLIC_URL}/wewire/api/v1`,
      SANDBOX_API_KEY,
      OTHER_MERCHANT_API_KEY,
      SANDBOX_WEWIRE_API_KEY,
      SANDBOX_CALLBACK_SECRET_DEFAULT,
    ]) {
      assert.ok(page.includes(`<code>${text}</code>`), text);
    }
  });

  test('does not show a callback secret that is not its own', async () => {
    const page = await index(startSandbox({ callbackSecret: OTHER_SECRET }));
    assert.ok(!page.includes(OTHER_SECRET));
    assert.match(page, /<code>the one you set<\/code>/);
  });

  test('lists the checkouts of all APIs, the newest first, with their status and a link', async () => {
    const sandbox = startSandbox();
    const { create, post, clock, app } = sandbox;
    const path = ({ url }: Awaited<ReturnType<typeof create>>) => new URL(String(url)).pathname;
    const paid = await create();
    await post(paid.id, 'pay');
    await clock.advanceAsync(1000);
    const partly = await create();
    await post(partly.id, 'underpay');
    await clock.advanceAsync(1000);
    const response = await app.request('/wewire/api/v1/checkout', {
      method: 'POST',
      headers: { 'ww-api-key': SANDBOX_WEWIRE_API_KEY, 'content-type': 'application/json' },
      body: JSON.stringify(REQUEST),
    });
    const wewire = JSON.parse(await response.text());
    await clock.advanceAsync(1000);
    const expired = await create({ metadata: { sandbox: { expires_in_seconds: 1 } } });
    await clock.advanceAsync(1000);
    assert.deepEqual(listed(await index(sandbox)), [
      ['Expired', path(expired)],
      ['Open', path(wewire)],
      ['Partly paid', path(partly)],
      ['Paid', path(paid)],
    ]);
  });

  test('lists 20 checkouts, and counts the older ones', async () => {
    const sandbox = startSandbox();
    for (let count = 0; count < 22; count += 1) await sandbox.create();
    const page = await index(sandbox);
    assert.equal(listed(page).length, 20);
    assert.match(page, /2 older checkouts are not listed/);
  });

  test('has commands that work: create a checkout, pay it, make an API slow, pay in place', async () => {
    const page = await index(startSandbox());
    assert.match(page, /None yet/);
    const commands = [...page.matchAll(/<pre><code>(.+?)<\/code><\/pre>/g)].map(([, command = '']) =>
      command.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    );
    const sandbox = startSandbox();
    const [create = '', pay = '', slow = '', payInPlace = ''] = commands;
    const created = JSON.parse(await (await curl(sandbox, create)).text());
    await curl(sandbox, pay.replace('ID', created.id));
    assert.deepEqual(listed(await index(sandbox)), [['Paid', `/checkouts/${created.id}`]]);
    assert.equal((await curl(sandbox, slow)).status, 200);
    assert.match(await index(sandbox), /Payfect API:<\/b> Slow \(3 s\), ends/);
    const address = sandbox.chain.createAddress('bitcoin');
    for (const command of payInPlace.replace('ADDRESS', address).split(' && ')) await curl(sandbox, command);
    assert.equal(sandbox.chain.paymentsTo(address)[0]?.confirmations, 1);
  });
});

/** Sends the request of a `curl` command. */
async function curl({ app }: ReturnType<typeof startSandbox>, command: string): Promise<Response> {
  const [url = ''] = /http\S+/.exec(command) ?? [];
  const headers = [...command.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name = '', value = '']) => [name, value]);
  const [, data = ''] = /-d '([^']+)'/.exec(command) ?? [];
  // Without a header of its own, `curl -d` sends a form.
  const body = headers.length === 0 ? new URLSearchParams(data) : data;
  return app.request(url, { method: 'POST', headers: Object.fromEntries(headers), body });
}

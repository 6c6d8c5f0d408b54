import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jsonOf } from '../support/project.js';
import { packedApp, type PackedApp } from '../support/packed-app.js';

const SHOP = `
  import { createServer } from 'node:http';
  import { once } from 'node:events';
  import { createCheckoutProxy, nodeListener, payfect, wewire } from 'payfect-checkout/server';
  import { startSandbox } from 'payfect-checkout/sandbox';

  const sandbox = await startSandbox({ log: () => undefined });
  const provider = payfect(sandbox.payfect);
  const paid = [];
  const proxy = createCheckoutProxy({ provider, onComplete: ({ clientReferenceId }) => void paid.push(clientReferenceId) });
  const shop = createServer(nodeListener(proxy)).listen(0, '127.0.0.1');
  await once(shop, 'listening');
  const shopUrl = 'http://127.0.0.1:' + shop.address().port;
  const create = (order) =>
    provider.checkouts.create({
      client_reference_id: order,
      currency: 'usdt',
      invoice_items: [
        { price_data: { product_data: { name: 'Tea' }, currency: 'usdt', unit_amount: '20.00' }, quantity: 1 },
      ],
      success_url: 'https://shop.example/thanks',
      cancel_url: 'https://shop.example/cart',
      callback_url: shopUrl + '/payfect/callback',
    });
  const statusOf = async ({ id }) => (await (await fetch(shopUrl + '/payfect/checkouts/' + id)).json()).status;
  const failureOf = (promise) => promise.then(() => null, ({ message }) => message.replace(/[0-9a-f-]{36}|:\\d+/g, '…'));
  const finish = async (result) => {
    console.log(JSON.stringify(result));
    await sandbox.close();
    shop.close();
    shop.closeAllConnections();
  };`;

const DRIVE = `${SHOP}
  const one = await create('order-1');
  const results = [await statusOf(one), await sandbox.pay(one.id, { currency: 'usdc', network: 'polygon' }), [...paid]];
  const two = await create('order-2');
  results.push(await sandbox.underpay(two.url), await sandbox.cancel(two.id), await sandbox.expire(two.id), await statusOf(two));
  results.push(await sandbox.payLate(two.id), [...paid], await sandbox.payLate((await create('order-3')).id), [...paid]);
  await finish(results.map((result) => result?.replace?.(/^http:.*(?=.{36}$).*/, 'payment page') ?? result));`;

const FAIL = `${SHOP}
  const { id, url } = await create('order-1');
  await sandbox.pay(id);
  await finish([
    await failureOf(sandbox.expire(id)),
    await failureOf(sandbox.pay('unknown-id')),
    await failureOf(sandbox.pay('https://buy.payfect.finance/checkouts/' + id)),
    await failureOf(sandbox.pay((await create('order-2')).id, { network: 'bitcoin' })),
  ]);`;

const WEWIRE = `${SHOP}
  const other = wewire(sandbox.wewire);
  const { id, url } = await other.checkouts.create({
    amount: '20.00',
    currency: 'USD',
    successUrl: 'https://shop.example/thanks',
    cancelUrl: 'https://shop.example/cart',
    email: 'a@b.example',
    name: 'Ann',
    metadata: {},
    productId: '1',
    productName: 'Tea',
    productDescription: 'Green',
    allowedAssets: ['USDT'],
  });
  await finish([url.startsWith(sandbox.url + '/wewire/'), await sandbox.pay(id ?? url)]);`;

let app: PackedApp;
let program = '';

before(() => {
  app = packedApp();
  const { bin } = jsonOf('package.json') as { bin: Record<string, string> };
  program = path.join(app.folder, 'node_modules/payfect-checkout', bin['payfect-checkout'] ?? '');
});
after(() => app.remove());

describe('The sandbox of the packed package', () => {
  test('takes the place of Payfect, and its functions press the payment page’s buttons', () => {
    assert.deepEqual(JSON.parse(app.run('drive.mjs', DRIVE)), [
      'open',
      'https://shop.example/thanks',
      ['order-1'],
      'payment page',
      'https://shop.example/cart',
      'payment page',
      'expired',
      'https://shop.example/thanks',
      ['order-1', 'order-2'],
      'https://shop.example/thanks',
      ['order-1', 'order-2', 'order-3'],
    ]);
  });

  test('says why a button cannot be pressed', () => {
    assert.deepEqual(JSON.parse(app.run('fail.mjs', FAIL)), [
      '"expire" is not possible: the checkout … has ended.',
      'The sandbox at http://localhost… has no checkout unknown-id.',
      'The sandbox at http://localhost… has no checkout https://buy.payfect.finance/checkouts/….',
      'The checkout … does not offer {"network":"bitcoin"}.',
    ]);
  });

  test('takes the place of WeWire', () => {
    assert.deepEqual(JSON.parse(app.run('wewire.mjs', WEWIRE)), [true, 'https://shop.example/thanks']);
  });

  test('contains the licenses of the packages that it contains', () => {
    const text = app.run(
      'licenses.mjs',
      `
      import { readFileSync } from 'node:fs';
      console.log(readFileSync('node_modules/payfect-checkout/dist/sandbox/LICENSE.txt', 'utf8'));`,
    );
    for (const name of ['hono', 'valibot', '@hono/node-server', '@noble/secp256k1', '@scure/base'])
      assert.match(text, new RegExp(`^${name} \\d`, 'm'));
  });
});

describe('The command payfect-checkout', () => {
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

  test('runs the sandbox until a signal ends it, and prints what to paste', async () => {
    const child = spawn(process.execPath, [program, 'sandbox', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    const [greeting] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const url = /^Sandbox listening on (http:\/\/localhost:\d+)\n/.exec(greeting)?.[1] ?? '';
    const style = await fetch(`${url}/static/payment-page.css`);
    assert.match(await style.text(), /color-scheme/);
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    const check = `
      import { payfect, wewire } from 'payfect-checkout/server';
      ${greeting.slice(greeting.indexOf('  payfect({')).split('\n\n')[0] ?? ''};
      ${greeting.slice(greeting.indexOf('  wewire({')).split('\n\n')[0] ?? ''};
      console.log('ok');`;
    assert.equal(app.run('pasted.mjs', check), 'ok\n');
  });

  test('checks a proxy', () => {
    const { status, stderr } = run('check', 'not-a-url', 'ed8d24aa-a860-426b-8e56-87cb9f55a081');
    assert.deepEqual(
      [status, stderr],
      [2, 'The URL of the proxy must look like https://shop.example/payfect, got "not-a-url".\n'],
    );
  });

  test('explains itself', () => {
    for (const args of [['--help'], ['-h'], ['help'], ['sandbox', '--help'], ['check', '-h']]) {
      const help = run(...args);
      assert.deepEqual([help.status, help.stderr], [0, ''], args.join(' '));
      assert.match(help.stdout, /^Usage: [\s\S]*sandbox \[--port 8001\][\s\S]*check <url> <session-id>/);
    }
    for (const [args, problem] of [
      [[], 'A command is missing.'],
      [['sandbux'], 'There is no command "sandbux".'],
      [['sandbox', '--prot', '1'], `Unknown option '--prot'`],
    ] as const) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2);
      assert.ok(stderr.startsWith(problem), stderr);
      assert.match(stderr, /Usage: npx payfect-checkout/);
    }
    const { status, stderr } = run('sandbox', '--port', 'http');
    assert.deepEqual([status, stderr], [1, '--port is "http", but must be a port number from 0 to 65535.\n']);
  });
});

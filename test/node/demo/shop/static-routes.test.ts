import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { staticRoutes } from '../../../../demo/shop/static-routes.js';

const CANARY = 'not for browsers';
let folder = '';
let port = 0;
let server: ReturnType<typeof createAdaptorServer>;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shop-static-'));
  const distDir = path.join(folder, 'dist');
  await mkdir(path.join(distDir, 'inner.js'), { recursive: true });
  await writeFile(path.join(distDir, 'payfect-checkout.js'), 'export {};');
  await writeFile(path.join(distDir, 'payfect-checkout.zh-hant-a1b2.js'), 'export {};');
  for (const file of ['preview/index.js', 'locale/payments/payment-strings.js', 'themes/bank.css']) {
    await mkdir(path.join(distDir, path.dirname(file)), { recursive: true });
    await writeFile(path.join(distDir, file), '');
  }
  for (const secret of ['../secret.js', 'notes.txt', '.hidden.js', 'inner.js/deep.js']) {
    await writeFile(path.join(distDir, secret), CANARY);
  }
  server = createAdaptorServer({ fetch: staticRoutes(distDir).fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

after(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Uses `request`, because `fetch` resolves `..` before it sends. */
async function get(rawPath: string) {
  const sent = request({ host: '127.0.0.1', port, path: rawPath, agent: false });
  sent.end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: Number(response.statusCode), type: String(response.headers['content-type']), body };
}

describe('static files', () => {
  test('include the element, its chunks, modules and themes, and the files of the shop', async () => {
    for (const [file, type] of [
      ['/payfect-checkout.js', /^text\/javascript/],
      ['/payfect-checkout.zh-hant-a1b2.js', /^text\/javascript/],
      ['/modules/preview/index.js', /^text\/javascript/],
      ['/modules/locale/payments/payment-strings.js', /^text\/javascript/],
      ['/themes/bank.css', /^text\/css/],
      ['/gallery/gallery.js', /^text\/javascript/],
      ['/shop.css', /^text\/css/],
      ['/shop.js', /^text\/javascript/],
      ['/products/dune-mug.svg', /^image\/svg\+xml/],
    ] as const) {
      const response = await get(file);
      assert.equal(response.status, 200, file);
      assert.match(response.type, type, file);
    }
  });

  for (const attempt of [
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '/products/../../secret.js',
    '/products/..%2f..%2fshop.js',
    '/products/%2e%2e%2fshop.css',
    '/notes.txt',
    '/.hidden.js',
    '/inner.js',
    '/inner.js/deep.js',
    '/inner.js%2fdeep.js',
    '/payfect-checkout.js%00.map',
    '/secret.js',
    '/modules/../secret.js',
    '/modules/..%2f..%2fdist/secret.js',
    '/modules/%2e%2e/secret.js',
    '/modules/inner.js/deep.js',
    '/modules/preview/../../secret.js',
    '/modules/preview/%2e%2e/secret.js',
    '/modules/../inner.js/deep.js',
    '/themes/..%2f..%2fsecret.js',
    '/gallery/..%2fshop.js',
  ]) {
    test(`do not include ${attempt}`, async () => {
      const response = await get(attempt);
      assert.notEqual(response.status, 200);
      assert.ok(!response.body.includes(CANARY));
    });
  }
});

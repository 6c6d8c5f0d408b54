// The server of React's recipe, exactly as docs/frameworks.md has it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { startSandbox } from '../../../demo/sandbox/start-sandbox.js';
import { freePort } from '../../node/support/free-port.js';
import { PROJECT } from '../../node/support/project.js';

const APPS = path.join(PROJECT, 'test/frameworks/apps');

test('the server of React’s recipe creates an order’s checkout and hears of its payment', async (t) => {
  const sandbox = await startSandbox();
  t.after(() => sandbox.close());
  const url = `http://localhost:${await freePort()}`;

  const folder = await mkdtemp(path.join(tmpdir(), 'payfect-checkout-react-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'node_modules'));
  await symlink(PROJECT, path.join(folder, 'node_modules', 'payfect-checkout'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await cp(path.join(APPS, 'next/lib'), path.join(folder, 'lib'), { recursive: true });
  const server = await readFile(path.join(APPS, 'vite/server.ts'), 'utf8');
  const listening = `.listen(${new URL(url).port}, () => console.log('listening'))`;
  await writeFile(path.join(folder, 'server.ts'), server.replace('.listen(3000)', listening));

  const { apiKey, callbackSecret, baseUrl, paymentHosts } = sandbox.payfect;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), 'server.ts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SHOP_URL: url,
      PAYFECT_API_KEY: apiKey,
      PAYFECT_CALLBACK_SECRET: callbackSecret,
      PAYFECT_BASE_URL: baseUrl,
      PAYFECT_PAYMENT_HOSTS: paymentHosts.join(' '),
    },
  });
  t.after(() => child.kill());
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value, 'listening');

  const created = await fetch(`${url}/orders`, { method: 'POST' });
  assert.equal(created.status, 201);
  const order = (await created.json()) as { sessionId: string; url: string };
  assert.equal((await fetch(`${url}/payfect/checkouts/${order.sessionId}`)).status, 200);
  assert.equal(await sandbox.pay(order.url), `${url}/thanks`);
  assert.equal((await lines.next()).value, 'order-1 is paid');
});

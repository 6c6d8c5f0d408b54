// The shop in one file, exactly as the README has it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { serveSandbox } from '../../../demo/sandbox/serve-sandbox.js';
import { freePort } from '../../node/support/free-port.js';
import { PROJECT, textOf } from '../../node/support/project.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, handOff, pay, waitForPhase } from '../support/checkout-element.js';

test('the README’s shop sells a mug, and survives a sandbox that has stopped', async (t) => {
  const sandbox = await serveSandbox({ port: 0 });
  t.after(() => sandbox.close());
  const port = await freePort();
  const [, code = ''] = /^```js\n(.*?createServer.*?)^```$/ms.exec(textOf('README.md')) ?? [];
  const shop = code
    .replaceAll('localhost:8001', new URL(sandbox.url).host)
    .replaceAll('localhost:3000', `localhost:${port}`)
    .replace('.listen(3000)', `.listen(${port}, () => console.log('listening'))`);

  const folder = await mkdtemp(path.join(tmpdir(), 'payfect-checkout-readme-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'node_modules'));
  await symlink(PROJECT, path.join(folder, 'node_modules', 'payfect-checkout'));
  await writeFile(path.join(folder, 'shop.mjs'), shop);
  const child = spawn(process.execPath, ['shop.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill());
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value, 'listening');

  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}`);
  await waitForPhase(page, 'open');
  await checkoutElement(page).getByLabel('Tether').check();
  await checkoutElement(page).getByLabel('Tron').check();
  await pay(await handOff(page));
  await waitForPhase(page, 'complete');
  assert.equal((await lines.next()).value, 'order-1 is paid');
  assert.equal(await (await fetch(`http://localhost:${port}/thanks`)).text(), 'Thank you!');

  await sandbox.close();
  const failed = await fetch(`http://localhost:${port}/`);
  assert.equal(failed.status, 502);
  assert.match(await failed.text(), /^No checkout: .*\. Is the sandbox running \(npx payfect-checkout sandbox\)\?$/);
});

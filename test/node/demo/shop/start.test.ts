import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { after, afterEach, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkOut } from './support/browse.js';

const START = fileURLToPath(new URL('../../../../demo/start.ts', import.meta.url));
let built = '';
let unbuilt = '';

before(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'demo-built-'));
  unbuilt = await mkdtemp(path.join(tmpdir(), 'demo-unbuilt-'));
  await mkdir(path.join(built, 'dist'));
  await writeFile(path.join(built, 'dist', 'payfect-checkout.js'), 'export {};');
});

after(async () => {
  await rm(built, { recursive: true });
  await rm(unbuilt, { recursive: true });
});

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const demo of running) demo.kill('SIGKILL');
  running.clear();
});

function start(cwd: string, ports: Readonly<Record<string, string>>) {
  const demo = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), START], {
    cwd,
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', ...ports },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(demo);
  return demo;
}

/** Waits until sandbox and shop listen and the demo has said what to open and do; returns their URLs. */
async function urlsOf(demo: ChildProcess): Promise<readonly [sandbox: string, shop: string]> {
  assert.ok(demo.stdout !== null);
  const lines: string[] = [];
  for await (const line of createInterface({ input: demo.stdout })) {
    lines.push(line);
    if (line.includes('Ctrl+C')) break;
  }
  const [, sandbox = '', shop = '', advice = ''] =
    /^Sandbox listening on (\S+)\nShop listening on (\S+)\n\n(.+\n.+\n.+)$/.exec(lines.join('\n')) ??
    assert.fail(lines.join('\n'));
  assert.ok(advice.startsWith(`Open ${shop}, add something to the cart, press "Checkout"`), advice);
  assert.ok(advice.includes(`${shop}/gallery shows every state`), advice);
  assert.match(advice, /Ctrl\+C stops shop and sandbox\.$/);
  return [sandbox, shop];
}

/** How a demo that cannot start exits. */
async function failureOf(demo: ChildProcess) {
  assert.ok(demo.stderr !== null);
  const [message, [code]] = await Promise.all([text(demo.stderr), once(demo, 'exit')]);
  return { message, code: Number(code) };
}

/** For each test, not for all: starting a process can take several seconds on a busy machine. */
const TIMEOUT = { timeout: 30_000 };

describe('npm start', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(
      `runs sandbox and shop, and exits with code 0 on ${signal} despite an open event stream`,
      TIMEOUT,
      async () => {
        const demo = start(built, {});
        const exit = once(demo, 'exit');
        const [, shop] = await urlsOf(demo);
        const { sessionId } = await checkOut(shop, { 'dune-mug': '1' });
        const stream = await fetch(`${shop}/payfect/checkouts/${sessionId}/events`);
        assert.equal(stream.headers.get('content-type')?.split(';')[0], 'text/event-stream');
        demo.kill(signal);
        assert.deepEqual(await exit, [0, null]);
        await assert.rejects(stream.text());
      },
    );
  }

  for (const variable of ['PORT', 'SANDBOX_PORT']) {
    test(`names ${variable} if its port is taken`, TIMEOUT, async () => {
      const other = createServer().listen(0, 'localhost');
      await once(other, 'listening');
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? String(address.port) : '';
      const { message, code } = await failureOf(start(built, { [variable]: port }));
      other.close();
      assert.equal(code, 1);
      assert.match(message, new RegExp(`^Port ${port} is taken\\. Set ${variable} to a free one: .+\\n$`));
    });

    test(`rejects an invalid ${variable}`, TIMEOUT, async () => {
      const { message, code } = await failureOf(start(built, { [variable]: '80a' }));
      assert.equal(code, 1);
      assert.equal(message, `${variable} must be a port from 0 to 65535, got "80a".\n`);
    });
  }

  for (const [provider, path] of [
    ['', '/checkouts/'],
    ['payfect', '/checkouts/'],
    ['wewire', '/wewire/checkouts/'],
    ['btcpay', '/btcpay/i/'],
  ] as const) {
    test(`sells through the provider that PROVIDER="${provider}" selects`, TIMEOUT, async () => {
      const [sandbox, shop] = await urlsOf(start(built, { PROVIDER: provider }));
      const { sessionId, paymentUrl } = await checkOut(shop, { 'dune-mug': '1' });
      assert.equal(paymentUrl, `${sandbox}${path}${sessionId}`);
    });
  }

  test('rejects an unknown PROVIDER', TIMEOUT, async () => {
    const { message, code } = await failureOf(start(built, { PROVIDER: 'stripe' }));
    assert.equal(code, 1);
    assert.equal(message, 'PROVIDER must be "payfect", "wewire" or "btcpay", got "stripe".\n');
  });

  test('says how to build the element if it is not built', TIMEOUT, async () => {
    const { message, code } = await failureOf(start(unbuilt, {}));
    assert.equal(code, 1);
    assert.match(message, /payfect-checkout\.js is missing\. Build it first: npm run build\n$/);
  });
});

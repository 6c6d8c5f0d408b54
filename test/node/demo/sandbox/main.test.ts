import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../../demo/sandbox/main.ts', import.meta.url));

function startMain(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, exit: once(child, 'exit'), output: text(child.stdout), errors: text(child.stderr) };
}

describe('the sandbox as a program', () => {
  test('prints one line when it listens, and stops at once on SIGTERM', async () => {
    const { child, exit, output } = startMain({ SANDBOX_PORT: '0' });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    assert.match(await output, /^Sandbox listening on http:\/\/localhost:\d+\n$/);
  });

  test('reports a taken port in one sentence', async () => {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    try {
      const address = server.address();
      const port = typeof address === 'object' ? String(address?.port) : '';
      const { exit, errors } = startMain({ SANDBOX_PORT: port });
      assert.deepEqual(await exit, [1, null]);
      assert.match(await errors, new RegExp(`^Port ${port} is taken\\. .*set SANDBOX_PORT to a free port\\.\n$`));
    } finally {
      server.close();
      await once(server, 'close');
    }
  });

  test('rejects an invalid port and an invalid secret', async () => {
    const wrongPort = startMain({ SANDBOX_PORT: 'http' });
    assert.deepEqual(await wrongPort.exit, [1, null]);
    assert.match(await wrongPort.errors, /^SANDBOX_PORT is "http", but must be a port number/);
    const wrongSecret = startMain({ SANDBOX_PORT: '0', SANDBOX_CALLBACK_SECRET: 'short' });
    assert.deepEqual(await wrongSecret.exit, [1, null]);
    assert.match(await wrongSecret.errors, /^The callback secret must be 32 bytes in base64url/);
  });
});

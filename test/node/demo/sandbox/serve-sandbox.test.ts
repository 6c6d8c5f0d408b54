import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import { serveSandbox } from '../../../../demo/sandbox/serve-sandbox.js';
import { isObject } from '../../../../src/schema/decode.js';
import { ORDER } from './start-sandbox.js';

async function createAt(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/checkouts/`, {
    method: 'POST',
    headers: { Authorization: `Api-Key ${SANDBOX_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(ORDER),
  });
  const session: unknown = await response.json();
  return isObject(session) ? String(session.url) : '';
}

describe('the served sandbox', () => {
  test('puts its port into the URL of a checkout', async () => {
    const sandbox = await serveSandbox({ port: 0 });
    try {
      const url = await createAt(sandbox.url);
      assert.ok(url.startsWith(`${sandbox.url}/checkouts/`), url);
      assert.equal((await fetch(url)).status, 200);
    } finally {
      await sandbox.close();
    }
    await assert.rejects(fetch(sandbox.url));
  });

  test('rejects a taken port and a secret that is too short', async () => {
    const sandbox = await serveSandbox({ port: 0 });
    try {
      const port = Number(new URL(sandbox.url).port);
      await assert.rejects(serveSandbox({ port }), { code: 'EADDRINUSE' });
    } finally {
      await sandbox.close();
    }
    await assert.rejects(serveSandbox({ port: 0, callbackSecret: 'c2hvcnQ=' }), /32 bytes/);
  });
});

import assert from 'node:assert/strict';
import type { CheckoutProxy } from '../../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../../support/payfect-answers.js';

/** Reads an event stream until the doorbell has rung, and leaves. */
export async function firstEvents(url: string, proxy: CheckoutProxy): Promise<void> {
  const { status, headers, body } = await fetch(url);
  assert.deepEqual([status, headers.get('content-type')], [200, 'text/event-stream; charset=utf-8']);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.equal((await reader?.read())?.value, ':\n\n');
  await proxy.notify(SESSION_ID);
  assert.equal((await reader?.read())?.value, 'event: change\ndata:\n\n');
  await reader?.cancel();
}

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

/** The doorbell stream of a session, open: resolves at each ring. */
export async function openStream(t: TestContext, serverUrl: string, sessionId: string) {
  const answer = await fetch(`${serverUrl}/payfect/checkouts/${sessionId}/events`);
  assert.equal(answer.status, 200);
  const reader = (answer.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
  t.after(() => reader.cancel());
  return {
    async rung() {
      while (!((await reader.read()).value ?? assert.fail('the stream has ended')).includes('event: change'));
    },
  };
}

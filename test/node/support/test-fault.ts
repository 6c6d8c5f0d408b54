// Runs the checks on a served proxy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProxy, type Finding } from '../../../src/proxy-check/check-proxy.js';
import { targetFrom } from '../../../src/proxy-check/target.js';
import { serveProxy, SESSION_ID, type Fault } from './serve-proxy.js';

/** Only a stream that stays silent takes the whole time: all others must have begun by then, on a busy machine, too. */
const WAITS = { streamTimeoutMs: 2_000, rereadMs: 0 };

export async function findingsFor(fault?: Fault): Promise<readonly Finding[]> {
  const proxy = await serveProxy(fault);
  try {
    return await checkProxy(targetFrom(proxy.url, SESSION_ID), WAITS);
  } finally {
    await proxy.close();
  }
}

/** Tests that exactly these checks fail for a proxy with this fault, and that a failure contains this text. */
export function testFault(name: string, fault: Fault, titles: readonly string[], text: RegExp): void {
  test(name, async () => {
    const failed = (await findingsFor(fault)).filter((finding) => finding.verdict === 'fail');
    assert.deepEqual(
      failed.map(({ title }) => title),
      titles,
    );
    assert.match(failed.flatMap(({ failures }) => failures).join('\n'), text);
  });
}

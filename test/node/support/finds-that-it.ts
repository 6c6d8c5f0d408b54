import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProxy, type Finding } from '../../../src/proxy-check/check-proxy.js';
import { targetFrom } from '../../../src/proxy-check/target.js';
import { serveProxy, SESSION_ID, type Twist } from './serve-proxy.js';

/** How long the check waits for a stream in these tests. */
const PATIENCE_MS = 200;

export async function findingsAbout(twist?: Twist): Promise<readonly Finding[]> {
  const proxy = await serveProxy(twist);
  try {
    return await checkProxy(targetFrom(proxy.url, SESSION_ID), PATIENCE_MS);
  } finally {
    await proxy.close();
  }
}

/** A proxy with this fault gets these lines wrong and no others, and one of them says this. */
export function findsThatIt(does: string, twist: Twist, lines: readonly string[], says: RegExp): void {
  test(`that ${does}`, async () => {
    const wrong = (await findingsAbout(twist)).filter((finding) => finding.verdict === 'wrong');
    assert.deepEqual(
      wrong.map(({ title }) => title),
      lines,
    );
    assert.match(wrong.flatMap(({ complaints }) => complaints).join('\n'), says);
  });
}

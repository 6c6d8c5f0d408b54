import fc from 'fast-check';
import { Harness } from './harness.js';
import { stories, type Emphasis } from './stories.js';
import { SESSION_IDS, type Step, type Story, type ServerState } from './story.js';

const HOUR_MS = 3_600_000;
/** Longer than every rest that a server may want, and every time limit. */
const LONG_MS = 130_000;
const PAID: ServerState = { status: 'complete', form: 'plain', secondsLeft: null, pollAfter: null };

declare global {
  /** Which part of the random stories this browser is told; all where nobody says so. */
  var storyShare: number | undefined;
}

/**
 * Tells that many random stories, or this browser's share of them. Rejects with the shortest one that shows it where the
 * element breaks a promise; `seed` and `path` of the message, given to `fc.assert` here, tell that one again.
 */
export async function runStories(count: number, emphasis: Emphasis): Promise<void> {
  await fc.assert(fc.asyncProperty(stories(emphasis), runStory), {
    numRuns: count * (globalThis.storyShare ?? 1),
    includeErrorInReport: true,
  });
}

/** Tells a story to its end. Rejects where the element breaks a promise on the way. */
export async function runStory({ setting, scenes }: Story): Promise<void> {
  // A story that is told alone must not wait for files that an earlier one would have loaded.
  await Promise.all([
    import('../../../../src/elements/proxy-actions/proxy-actions.js'),
    import('../../../../src/state/doorbell.js'),
  ]);
  const harness = new Harness(setting);
  try {
    await harness.settle();
    for (const { step, isImmediate } of scenes) {
      await harness.do(step);
      if (isImmediate) continue;
      await harness.settle();
      harness.check();
    }
    await endWithPayment(harness);
    await remove(harness);
  } finally {
    harness.close();
  }
}

/** The server is well again and every session is paid: whatever happened before, the element finds out. */
async function endWithPayment(harness: Harness): Promise<void> {
  const { backend } = harness;
  await harness.settle();
  for (const id of SESSION_IDS) backend.do({ kind: 'server-state', id, state: PAID });
  backend.do({ kind: 'network-fault', fault: { kind: 'lost' }, reads: 0 });
  backend.do({ kind: 'acts', response: { kind: 'problem', status: 409, retryAfterSeconds: null } });
  const coming: readonly Step[] = [
    { kind: 'sleep', ms: LONG_MS },
    { kind: 'place', move: 'insert' },
    { kind: 'wake', by: 'show' },
    { kind: 'click', control: 'retry' },
  ];
  for (const step of coming) {
    await harness.do(step);
    await harness.settle();
  }
  harness.check();
  const { phase, sessionId } = harness.element;
  const isNamed = SESSION_IDS.some((id) => id === sessionId);
  if (isNamed && phase !== 'complete' && phase !== 'canceled') throw new Error(`a paid session ends as ${phase}`);
}

/** An element that has left the page is at rest, whatever happens around it. */
async function remove(harness: Harness): Promise<void> {
  await harness.do({ kind: 'place', move: 'remove' });
  await harness.settle();
  harness.check();
  await harness.do({ kind: 'wake', by: 'focus' });
  await harness.do({ kind: 'call', method: 'refresh' });
  await harness.do({ kind: 'time', ms: HOUR_MS });
  harness.check();
}

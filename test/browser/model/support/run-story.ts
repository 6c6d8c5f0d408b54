import fc from 'fast-check';
import { Harness } from './harness.js';
import { firstAddressesRead } from './payments/first-addresses.js';
import { stories } from './stories.js';
import { SESSION_IDS, type Emphasis, type Step, type Story, type ServerState } from './story.js';

const HOUR_MS = 3_600_000;
/** Longer than every back-off and timeout. */
const LONG_MS = 130_000;
const PAID: ServerState = { status: 'complete', form: 'plain', secondsLeft: null, pollAfter: null, payments: [] };

declare global {
  /** The share of the random stories that this browser runs; all if undefined. */
  var storyShare: number | undefined;
}

/**
 * Runs that many random stories, or this browser's share of them. If the element breaks a promise, it rejects with the
 * shortest such story; pass `seed` and `path` of the message to `fc.assert` here to run it again.
 */
export async function runStories(count: number, emphasis: Emphasis): Promise<void> {
  await fc.assert(fc.asyncProperty(stories(emphasis), runStory), {
    numRuns: count * (globalThis.storyShare ?? 1),
    includeErrorInReport: true,
  });
}

/** Runs a story to its end. Rejects if the element breaks a promise. */
export async function runStory({ setting, scenes }: Story): Promise<void> {
  // Preloaded, so that a single story does not wait for files that an earlier one would have loaded.
  await Promise.all([
    import('../../../../src/elements/after-paint/after-paint.js'),
    import('../../../../src/elements/proxy-actions/proxy-actions.js'),
    import('../../../../src/state/doorbell.js'),
    import('../../../../src/elements/payment-status/payment-status.js'),
    import('../../../../src/elements/qr-code.js'),
    firstAddressesRead(),
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

/** The server recovers and every session is paid: whatever happened before, the element must notice. */
async function endWithPayment(harness: Harness): Promise<void> {
  const { backend } = harness;
  await harness.settle();
  for (const id of SESSION_IDS) backend.do({ kind: 'server-state', id, state: PAID });
  backend.do({ kind: 'network-fault', fault: { kind: 'lost' }, reads: 0 });
  backend.do({ kind: 'acts', response: { kind: 'problem', status: 409, retryAfterSeconds: null } });
  const steps: readonly Step[] = [
    { kind: 'sleep', ms: LONG_MS },
    { kind: 'place', move: 'insert' },
    { kind: 'wake', by: 'show' },
    { kind: 'click', control: 'retry' },
  ];
  for (const step of steps) {
    await harness.do(step);
    await harness.settle();
  }
  harness.check();
  // No button: trying again would be refused again. Only the page can know that it has mended the reason.
  if (harness.element.phase === 'failed' && !harness.hasRetry) {
    await harness.do({ kind: 'call', method: 'refresh' });
    await harness.settle();
    harness.check();
  }
  const { phase, sessionId } = harness.element;
  const isRequested = SESSION_IDS.some((id) => id === sessionId);
  if (isRequested && phase !== 'complete') throw new Error(`a paid session ends as ${phase}`);
}

/** A removed element must not do anything, whatever happens around it. */
async function remove(harness: Harness): Promise<void> {
  await harness.do({ kind: 'place', move: 'remove' });
  await harness.settle();
  harness.check();
  await harness.do({ kind: 'wake', by: 'focus' });
  await harness.do({ kind: 'call', method: 'refresh' });
  await harness.do({ kind: 'time', ms: HOUR_MS });
  harness.check();
}

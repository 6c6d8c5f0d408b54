import fc from 'fast-check';
import { Play } from './play.js';
import { stories, type Emphasis } from './stories.js';
import { SESSION_IDS, type Step, type Story, type Truth } from './story.js';

const HOUR_MS = 3_600_000;
/** Longer than every rest that a server may want, and every time limit. */
const LONG_MS = 130_000;
const PAID: Truth = { status: 'complete', form: 'plain', secondsLeft: null, pollAfter: null };

declare global {
  /** Which part of the random stories this browser is told; all where nobody says so. */
  var storyShare: number | undefined;
}

/**
 * Tells that many random stories, or this browser's share of them. Rejects with the shortest one that shows it where the
 * element breaks a promise; `seed` and `path` of the message, given to `fc.assert` here, tell that one again.
 */
export async function tellStories(count: number, emphasis: Emphasis): Promise<void> {
  await fc.assert(fc.asyncProperty(stories(emphasis), tell), {
    numRuns: count * (globalThis.storyShare ?? 1),
    includeErrorInReport: true,
  });
}

/** Tells a story to its end. Rejects where the element breaks a promise on the way. */
export async function tell({ setting, scenes }: Story): Promise<void> {
  // A story that is told alone must not wait for files that an earlier one would have loaded.
  await Promise.all([
    import('../../../../src/elements/proxy-actions/proxy-actions.js'),
    import('../../../../src/state/doorbell.js'),
  ]);
  const play = new Play(setting);
  try {
    await play.rest();
    for (const { step, isHurried } of scenes) {
      await play.do(step);
      if (isHurried) continue;
      await play.rest();
      play.check();
    }
    await endWell(play);
    await remove(play);
  } finally {
    play.close();
  }
}

/** The server is well again and every session is paid: whatever happened before, the element finds out. */
async function endWell(play: Play): Promise<void> {
  const { backend } = play;
  await play.rest();
  for (const id of SESSION_IDS) backend.do({ kind: 'truth', id, truth: PAID });
  backend.do({ kind: 'weather', fault: { kind: 'lost' }, reads: 0 });
  backend.do({ kind: 'acts', answer: { kind: 'problem', status: 409, retryAfterSeconds: null } });
  const coming: readonly Step[] = [
    { kind: 'sleep', ms: LONG_MS },
    { kind: 'place', move: 'insert' },
    { kind: 'wake', by: 'show' },
    { kind: 'click', control: 'retry' },
  ];
  for (const step of coming) {
    await play.do(step);
    await play.rest();
  }
  play.check();
  const { phase, sessionId } = play.element;
  const isNamed = SESSION_IDS.some((id) => id === sessionId);
  if (isNamed && phase !== 'complete' && phase !== 'canceled') throw new Error(`a paid session ends as ${phase}`);
}

/** An element that has left the page is at rest, whatever happens around it. */
async function remove(play: Play): Promise<void> {
  await play.do({ kind: 'place', move: 'remove' });
  await play.rest();
  play.check();
  await play.do({ kind: 'wake', by: 'focus' });
  await play.do({ kind: 'call', method: 'refresh' });
  await play.do({ kind: 'time', ms: HOUR_MS });
  play.check();
}

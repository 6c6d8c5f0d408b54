// Stories in which an element once broke a promise, as short as chance had found them.
import '../../../src/define.js';
import { OTHER_ID, SESSION_ID } from '../support/sessions.js';
import type { ActResponse, Control, Fault, PageIntent, Setting, Step, ServerState } from './support/story.js';
import { runStory } from './support/run-story.js';

const open: ServerState = { status: 'open', form: 'plain', secondsLeft: null, pollAfter: null };
const usual: Setting = {
  serverState: open,
  isReturning: false,
  isPreselected: true,
  reaction: null,
  preventsDefaults: false,
  randomValue: 0.5,
};
const offering: ServerState = { ...open, form: 'every-route' };

const nextRead = (fault: Fault): Step => ({ kind: 'network-fault', fault, reads: 1 });
const acts = (response: ActResponse): Step => ({ kind: 'acts', response });
const name = (to: string): PageIntent => ({ kind: 'id', to });
const click = (control: Control): Step => ({ kind: 'click', control });
const cancel: Step = { kind: 'call', method: 'cancel' };
const refresh: Step = { kind: 'call', method: 'refresh' };
const remove: PageIntent = { kind: 'place', move: 'remove' };
const focus: Step = { kind: 'wake', by: 'focus' };
const tenSeconds: Step = { kind: 'time', ms: 10_000 };

const STORIES: Readonly<Record<string, readonly [Partial<Setting>, readonly Step[]]>> = {
  'a listener takes the element away, and its countdown stops': [
    { serverState: { ...open, secondsLeft: 1800 }, reaction: { to: 'ready', intent: remove } },
    [tenSeconds],
  ],
  'the shopper gives up during a read, and the read is given up, too': [
    {},
    [nextRead({ kind: 'silent' }), focus, cancel],
  ],
  'the page cancels an element that it has removed, and nothing is sent': [{ serverState: offering }, [remove, cancel]],
  'a listener for the error of a bad session id names a good one, and that is shown': [
    { reaction: { to: 'error', intent: name(SESSION_ID) } },
    [name('../..'), tenSeconds],
  ],
  'the shopper asks during a rest that the server wanted, in vain, and the rest goes on': [
    {},
    [
      nextRead({ kind: 'problem', status: 429, retryAfterSeconds: 100 }),
      focus,
      nextRead({ kind: 'lost' }),
      refresh,
      tenSeconds,
    ],
  ],
  'the fresh checkout has expired as well, and the page hears of it': [
    { serverState: { ...offering, status: 'expired' } },
    [acts({ kind: 'session', id: OTHER_ID }), click('restart')],
  ],
  'a cancelled checkout is named again, its choice cannot be fixed, and the page hears nothing': [
    { serverState: { ...open, form: 'two-steps' } },
    [cancel, name(OTHER_ID), name(SESSION_ID), acts({ kind: 'lost' }), click('onward')],
  ],
};

describe('Promises that were broken once', () => {
  for (const [what, [special, steps]] of Object.entries(STORIES)) {
    it(what, async () => {
      const scenes = steps.map((step) => ({ step, isImmediate: false }));
      await runStory({ setting: { ...usual, ...special }, scenes });
    });
  }
});

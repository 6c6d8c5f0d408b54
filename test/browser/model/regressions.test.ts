// Stories in which an element once broke a promise, shortened by fast-check.
import '../../../src/define.js';
import { OTHER_ID, SESSION_ID } from '../support/sessions.js';
import type { ActResponse, Control, Fault, PageIntent, Setting, Step, ServerState } from './support/story.js';
import { runStory } from './support/run-story.js';

const open: ServerState = { status: 'open', form: 'plain', secondsLeft: null, pollAfter: null, payments: [] };
const usual: Setting = {
  serverState: open,
  isReturning: false,
  isPreselected: true,
  reaction: null,
  preventsDefaults: false,
  randomValue: 0.5,
};
const withRoutes: ServerState = { ...open, form: 'every-route' };

const nextRead = (fault: Fault): Step => ({ kind: 'network-fault', fault, reads: 1 });
const acts = (response: ActResponse): Step => ({ kind: 'acts', response });
const setId = (to: string): PageIntent => ({ kind: 'id', to });
const click = (control: Control): Step => ({ kind: 'click', control });
const cancel: Step = { kind: 'call', method: 'cancel' };
const refresh: Step = { kind: 'call', method: 'refresh' };
const remove: PageIntent = { kind: 'place', move: 'remove' };
const focus: Step = { kind: 'wake', by: 'focus' };
const tenSeconds: Step = { kind: 'time', ms: 10_000 };

const STORIES: Readonly<Record<string, readonly [Partial<Setting>, readonly Step[]]>> = {
  'a listener removes the element, and its countdown stops': [
    { serverState: { ...open, secondsLeft: 1800 }, reaction: { to: 'ready', intent: remove } },
    [tenSeconds],
  ],
  'the page cancels during a read, which goes on': [{}, [nextRead({ kind: 'silent' }), focus, cancel]],
  'the page cancels a removed element, and nothing is sent': [{ serverState: withRoutes }, [remove, cancel]],
  'a listener for the error of an invalid session id sets a valid one, which is shown': [
    { reaction: { to: 'error', intent: setId(SESSION_ID) } },
    [setId('../..'), tenSeconds],
  ],
  'the shopper’s read fails during a back-off, which continues': [
    {},
    [
      nextRead({ kind: 'problem', status: 429, retryAfterSeconds: 100 }),
      focus,
      nextRead({ kind: 'lost' }),
      refresh,
      tenSeconds,
    ],
  ],
  'the new checkout has expired, too, and expired is sent': [
    { serverState: { ...withRoutes, status: 'expired' } },
    [acts({ kind: 'session', id: OTHER_ID }), click('restart')],
  ],
  'a canceled checkout is set again, its select fails, and nothing is sent': [
    { serverState: { ...open, form: 'two-steps' } },
    [cancel, setId(OTHER_ID), setId(SESSION_ID), acts({ kind: 'lost' }), click('onward')],
  ],
};

describe('Promises that were once broken', () => {
  for (const [what, [special, steps]] of Object.entries(STORIES)) {
    it(what, async () => {
      const scenes = steps.map((step) => ({ step, isImmediate: false }));
      await runStory({ setting: { ...usual, ...special }, scenes });
    });
  }
});

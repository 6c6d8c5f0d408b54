// Stories in which an element once broke a promise, as short as chance had found them.
import '../../../src/define.js';
import { OTHER_ID, SESSION_ID } from '../support/sessions.js';
import type { ActAnswer, Control, Fault, PageDeed, Setting, Step, Truth } from './support/story.js';
import { tell } from './support/tell.js';

const open: Truth = { status: 'open', form: 'plain', secondsLeft: null, pollAfter: null };
const usual: Setting = {
  truth: open,
  isBack: false,
  isChosen: true,
  reaction: null,
  prevents: false,
  luck: 0.5,
};
const offering: Truth = { ...open, form: 'every-route' };

const nextRead = (fault: Fault): Step => ({ kind: 'weather', fault, reads: 1 });
const acts = (answer: ActAnswer): Step => ({ kind: 'acts', answer });
const name = (to: string): PageDeed => ({ kind: 'id', to });
const click = (control: Control): Step => ({ kind: 'click', control });
const cancel: Step = { kind: 'call', method: 'cancel' };
const refresh: Step = { kind: 'call', method: 'refresh' };
const remove: PageDeed = { kind: 'place', move: 'remove' };
const focus: Step = { kind: 'wake', by: 'focus' };
const tenSeconds: Step = { kind: 'time', ms: 10_000 };

const STORIES: Readonly<Record<string, readonly [Partial<Setting>, readonly Step[]]>> = {
  'a listener takes the element away, and its countdown stops': [
    { truth: { ...open, secondsLeft: 1800 }, reaction: { to: 'ready', deed: remove } },
    [tenSeconds],
  ],
  'the shopper gives up during a read, and the read is given up, too': [
    {},
    [nextRead({ kind: 'silent' }), focus, cancel],
  ],
  'the page cancels an element that it has removed, and nothing is sent': [{ truth: offering }, [remove, cancel]],
  'a listener for the error of a bad session id names a good one, and that is shown': [
    { reaction: { to: 'error', deed: name(SESSION_ID) } },
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
    { truth: { ...offering, status: 'expired' } },
    [acts({ kind: 'session', id: OTHER_ID }), click('restart')],
  ],
  'a cancelled checkout is named again, its choice cannot be fixed, and the page hears nothing': [
    { truth: { ...open, form: 'two-steps' } },
    [cancel, name(OTHER_ID), name(SESSION_ID), acts({ kind: 'lost' }), click('onward')],
  ],
};

describe('Promises that were broken once', () => {
  for (const [what, [special, steps]] of Object.entries(STORIES)) {
    it(what, async () => {
      const scenes = steps.map((step) => ({ step, isHurried: false }));
      await tell({ setting: { ...usual, ...special }, scenes });
    });
  }
});

import { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import { ManualClock } from '../../support/manual-clock.js';
import { mapMemory } from '../../support/mount.js';
import { SESSION_ID } from '../../support/sessions.js';
import { Backend } from './backend.js';
import { contradictionsIn } from './element-state.js';
import { leftoversOf } from './leftovers.js';
import { Page } from './page.js';
import type { Setting, Step } from './story.js';
import { strayErrors } from './stray-errors.js';
import { Witness } from './witness.js';

const TRON = { method: 'crypto', currency: 'usdt', network: 'tron' };
/** A step leads to a read at most, what it answers to another one; and so does what a listener does. */
const READS_PER_STEP = 3;

/** One telling of a story: an element on a page, a server and a time, and what becomes of them. */
export class Play {
  readonly #clock = new ManualClock();
  readonly backend: Backend;
  readonly #page = new Page();
  readonly #setting: Setting;
  readonly #memory;
  #witness: Witness;
  #readsAllowed = READS_PER_STEP;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#memory = mapMemory(setting.isBack ? { [SESSION_ID]: { sessionId: SESSION_ID, selection: TRON } } : {});
    this.#clock.randomValue = setting.luck;
    this.backend = new Backend(setting.truth);
    this.#witness = this.#enter(SESSION_ID);
  }

  get element(): PayfectCheckout {
    return this.#witness.element;
  }

  async do(step: Step): Promise<void> {
    this.#readsAllowed += READS_PER_STEP;
    switch (step.kind) {
      case 'time':
        await this.#pass(step.ms);
        break;
      case 'sleep':
        await this.rest();
        this.#clock.jump(step.ms);
        break;
      case 'click':
        this.#page.click(step.control, this.#witness);
        break;
      case 'choose':
        this.#page.choose(step.nth, this.#witness);
        break;
      case 'wake':
        this.#page.wake(step.by);
        break;
      case 'reload':
        this.#reload();
        break;
      case 'call':
      case 'id':
      case 'place':
      case 'attribute':
        this.#page.do(step, this.#witness);
        break;
      default:
        this.backend.do(step);
    }
  }

  /** Lets everything come to an end that takes no time. */
  async rest(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await this.#clock.advance(0);
  }

  /** Throws where a promise is broken. */
  check(): void {
    const complaints = this.#witness.look();
    const { sent, reads } = this.#witness;
    const found = [
      ...strayErrors(),
      ...complaints,
      ...contradictionsIn(this.element, sent),
      ...leftoversOf(this.element, this.backend, this.#clock),
      ...(reads > this.#readsAllowed ? [`${reads} reads`] : []),
    ];
    this.#readsAllowed = reads;
    if (found.length > 0) throw new Error(found.join('; '));
  }

  close(): void {
    this.element.remove();
    this.#page.close();
    // What a broken story leaves behind is not the next one's fault.
    strayErrors();
  }

  /** What is under way has begun before time passes; no schedule asks more often than every second. */
  async #pass(ms: number): Promise<void> {
    await this.rest();
    await this.#clock.advance(ms);
    this.#readsAllowed += ms / 1000;
  }

  #reload(): void {
    const { sessionId } = this.element;
    this.element.remove();
    this.#witness = this.#enter(sessionId);
    this.#readsAllowed = READS_PER_STEP;
  }

  #enter(sessionId: string | null): Witness {
    const { backend } = this;
    const clock = this.#clock;
    const { reaction, prevents, isChosen } = this.#setting;
    const world = { clock, memory: this.#memory, navigate: () => undefined };
    const witness = new Witness((fetch) => new PayfectCheckout({ ...world, fetch }), backend, clock);
    const { element } = witness;
    const react = () => reaction !== null && this.#page.do(reaction.deed, witness);
    // Once: a page that asks again at every error would ask for ever.
    if (reaction !== null) element.addEventListener(reaction.to, react, { once: true });
    if (prevents) {
      for (const name of ['pay', 'complete', 'cancel', 'restart']) {
        element.addEventListener(name, (event) => event.preventDefault());
      }
    }
    witness.noteName(sessionId);
    if (sessionId !== null) element.setAttribute('session-id', sessionId);
    element.setAttribute('locale', 'en');
    if (isChosen) element.setAttribute('network', TRON.network);
    this.#page.place('insert', element);
    return witness;
  }
}

import { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import { ManualClock } from '../../support/manual-clock.js';
import { mapMemory } from '../../support/map-memory.js';

import { SESSION_ID } from '../../support/sessions.js';
import { Backend } from './backend.js';
import { contradictionsIn } from './element-state.js';
import { leftoversOf } from './leftovers.js';
import { Page } from './page.js';
import type { Setting, Step } from './story.js';
import { strayErrors } from './stray-errors.js';
import { Observer } from './observer.js';

const TRON = { method: 'crypto', currency: 'usdt', network: 'tron' };
/** A step causes one read at most, its response another one, and a listener one more. */
const READS_PER_STEP = 3;

/** Runs one story: an element on a page, with a server and a clock. */
export class Harness {
  readonly #clock = new ManualClock();
  readonly backend: Backend;
  readonly #page = new Page();
  readonly #setting: Setting;
  readonly #memory;
  #observer: Observer;
  #readsAllowed = READS_PER_STEP;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#memory = mapMemory(setting.isReturning ? { [SESSION_ID]: { sessionId: SESSION_ID, selection: TRON } } : {});
    this.#clock.randomValue = setting.randomValue;
    this.backend = new Backend(setting.serverState);
    this.#observer = this.#mount(SESSION_ID);
  }

  get element(): PayfectCheckout {
    return this.#observer.element;
  }

  /** Whether the shopper can try again. */
  get hasRetry(): boolean {
    return this.element.shadowRoot?.querySelector('[part~=retry]') != null;
  }

  async do(step: Step): Promise<void> {
    this.#readsAllowed += READS_PER_STEP;
    switch (step.kind) {
      case 'time':
        await this.#passTime(step.ms);
        break;
      case 'sleep':
        await this.settle();
        this.#clock.jump(step.ms);
        break;
      case 'click':
        this.#page.click(step.control, this.#observer);
        break;
      case 'choose':
        this.#page.choose(step.nth, this.#observer);
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
        this.#page.do(step, this.#observer);
        break;
      default:
        this.backend.do(step);
    }
  }

  /** Waits for everything in progress that needs no time. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await this.#clock.advance(0);
  }

  /** Throws if a promise is broken. */
  check(): void {
    const violations = this.#observer.violations();
    const { sent, reads } = this.#observer;
    const found = [
      ...strayErrors(),
      ...violations,
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
    // The leftovers of a failed story must not fail the next one.
    strayErrors();
  }

  /** Everything in progress starts before time passes; no schedule reads more than once per second. */
  async #passTime(ms: number): Promise<void> {
    await this.settle();
    await this.#clock.advance(ms);
    this.#readsAllowed += ms / 1000;
  }

  #reload(): void {
    const { sessionId } = this.element;
    this.element.remove();
    this.#observer = this.#mount(sessionId);
    this.#readsAllowed = READS_PER_STEP;
  }

  #mount(sessionId: string | null): Observer {
    const { backend } = this;
    const clock = this.#clock;
    const { reaction, preventsDefaults, isPreselected } = this.#setting;
    const environment = { clock, memory: this.#memory, navigate: () => undefined };
    const observer = new Observer((fetch) => new PayfectCheckout({ ...environment, fetch }), backend, clock);
    const { element } = observer;
    const react = () => reaction !== null && this.#page.do(reaction.intent, observer);
    // Once: a page that reads again at every error would never stop.
    if (reaction !== null) element.addEventListener(reaction.to, react, { once: true });
    if (preventsDefaults) {
      for (const name of ['pay', 'complete', 'cancel', 'restart']) {
        element.addEventListener(name, (event) => event.preventDefault());
      }
    }
    observer.onSessionIdSet(sessionId);
    if (sessionId !== null) element.setAttribute('session-id', sessionId);
    element.setAttribute('locale', 'en');
    if (isPreselected) element.setAttribute('network', TRON.network);
    this.#page.place('insert', element);
    return observer;
  }
}

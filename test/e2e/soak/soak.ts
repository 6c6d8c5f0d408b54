// A page with many widgets, half an hour on a clock that runs as fast as it can, and a proxy that fails one read in five.
import type { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import { ManualClock } from '../../browser/support/manual-clock.js';
import { SoakSession, type Ending, type SoakPlan } from './soak-session.js';
import { FlakyProxy } from './flaky-proxy.js';

const MINUTE_MS = 60_000;
const HEARTBEAT_MS = 15_000;
/** When the page is hidden, and when the shopper focuses it. */
const HIDDEN_MINUTES = { from: 11, to: 13 };
const FOCUS_MINUTES = [3, 7, 18, 24];

/** What the test asserts about one widget. */
export interface WidgetResult {
  readonly id: string;
  readonly ending: Ending;
  readonly phase: string;
  readonly events: readonly string[];
  readonly reads: number;
  readonly maxReads: number;
  readonly simultaneousReads: number;
}

interface Widget {
  readonly element: PayfectCheckout;
  readonly session: SoakSession;
  readonly events: string[];
}

export class Soak {
  readonly #clock = new ManualClock();
  readonly #random = randomFrom(20_261_121);
  readonly #proxy: FlakyProxy;
  #widgets: readonly Widget[];
  #references: readonly WeakRef<PayfectCheckout>[];
  #minute = 0;

  constructor(count: number) {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.#isHidden });
    document.body.addEventListener('click', (event) => event.preventDefault());
    const sessions = Array.from({ length: count }, (_, index) => new SoakSession(planFor(index)));
    this.#proxy = new FlakyProxy(sessions, this.#random);
    this.#widgets = sessions.map((session) => this.#mount(session));
    this.#references = this.#widgets.map(({ element }) => new WeakRef(element));
  }

  /** Runs the clock up to that minute. */
  async runUntil(minute: number): Promise<void> {
    for (; this.#minute < minute; this.#minute += 1) {
      this.#startMinute();
      for (let ms = 0; ms < MINUTE_MS; ms += HEARTBEAT_MS) {
        this.#clock.randomValue = this.#random();
        await this.#clock.advance(HEARTBEAT_MS);
        this.#proxy.sendHeartbeats();
      }
    }
  }

  get results(): readonly WidgetResult[] {
    return this.#widgets.map(({ element, session, events }) => ({
      id: session.id,
      ending: session.plan.ending,
      phase: element.phase,
      events,
      reads: session.reads,
      maxReads: maxReads(session, this.#minute),
      simultaneousReads: session.simultaneousReads,
    }));
  }

  /** Removes every widget from the page, and returns what still runs, also an hour later. */
  async clear(): Promise<{ readonly timers: number; readonly streams: number; readonly lateReads: number }> {
    const widgets = this.#widgets;
    this.#widgets = [];
    document.body.replaceChildren();
    await this.#clock.advance(0);
    const readsOf = () => widgets.reduce((sum, { session }) => sum + session.reads, 0);
    const { pending: timers } = this.#clock;
    const before = readsOf();
    await this.#clock.advance(60 * MINUTE_MS);
    return { timers, streams: this.#proxy.openStreams, lateReads: readsOf() - before };
  }

  /** How many removed widgets are still referenced. Meaningful only after a garbage collection. */
  get retained(): number {
    return this.#references.filter((reference) => reference.deref() !== undefined).length;
  }

  get #isHidden(): boolean {
    return this.#minute >= HIDDEN_MINUTES.from && this.#minute < HIDDEN_MINUTES.to;
  }

  #startMinute(): void {
    const minute = this.#minute;
    if (minute === HIDDEN_MINUTES.from || minute === HIDDEN_MINUTES.to) this.#wake('visibilitychange');
    if (FOCUS_MINUTES.includes(minute)) this.#wake('focus');
    for (const { element, session } of this.#widgets) {
      const { handOffMinute, endMinute, ending } = session.plan;
      if (minute === handOffMinute) element.shadowRoot?.querySelector<HTMLElement>('[part=pay]')?.click();
      if (minute !== endMinute || ending === 'open') continue;
      if (ending === 'canceled') void element.cancel();
      else session.status = ending;
      this.#proxy.ring(session);
    }
  }

  #wake(type: 'focus' | 'visibilitychange'): void {
    for (const { session } of this.#widgets) session.unscheduledReads += 1;
    (type === 'focus' ? window : document).dispatchEvent(new Event(type));
  }

  #mount(session: SoakSession): Widget {
    const element = newElement({
      clock: this.#clock,
      memory: { recall: () => null, remember: () => undefined, forget: () => undefined },
      fetch: this.#proxy.fetch,
      navigate: () => undefined,
    });
    const events: string[] = [];
    for (const name of ['ready', 'complete', 'expired', 'cancel', 'error'] as const) {
      element.addEventListener(name, () => events.push(name));
    }
    element.sessionId = session.id;
    document.body.append(element);
    return { element, session, events };
  }
}

/** Gets the class from the registry: the built script exports nothing, because pages only use the tag. */
function newElement(environment: ConstructorParameters<typeof PayfectCheckout>[0]): PayfectCheckout {
  const Element = customElements.get('payfect-checkout') as typeof PayfectCheckout | undefined;
  if (Element === undefined) throw new Error('The script file did not define the element.');
  return new Element(environment);
}

/** A mix of everything: with and without hand-off, doorbell and countdown, and with every ending. */
function planFor(index: number): SoakPlan {
  const endings = ['complete', 'complete', 'expired', 'canceled', 'open'] as const;
  return {
    id: `soak-session-${index}`,
    hasDoorbell: index % 4 === 0,
    isTimed: index % 10 < 2,
    // Before the first measurement: after it, the widget loads the file that asks whether to cancel.
    handOffMinute: index % 2 === 0 ? 1 + (index % 3) : null,
    endMinute: 25 + (index % 4),
    ending: endings[index % endings.length] ?? 'open',
  };
}

/**
 * The most reads that the schedule allows (every 15 s while open; then every 2 s for a minute, then every 10 s; each up to
 * 20 % sooner), plus the unscheduled ones.
 */
function maxReads({ plan, unscheduledReads }: SoakSession, minutes: number): number {
  const handOff = plan.handOffMinute ?? minutes;
  const openReads = (handOff * 60) / 12;
  const waitingReads = plan.handOffMinute === null ? 0 : 60 / 1.6 + ((minutes - handOff) * 60) / 8;
  return Math.ceil(1 + openReads + waitingReads + unscheduledReads);
}

/** A seeded generator of numbers from 0 (inclusive) to 1 (exclusive): Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

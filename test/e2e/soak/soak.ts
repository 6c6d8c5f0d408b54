// A page with many widgets, half an hour of a time that runs as fast as it can, and a proxy that fails one read in five.
import type { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import { ManualClock } from '../../browser/support/manual-clock.js';
import { SoakSession, type Ending, type SoakPlan } from './soak-session.js';
import { UnsteadyProxy } from './unsteady-proxy.js';

const MINUTE_MS = 60_000;
const BEAT_MS = 15_000;
/** The page is out of sight for so long, and the shopper looks at it again now and then. */
const HIDDEN_MINUTES = { from: 11, to: 13 };
const WAKE_MINUTES = [3, 7, 18, 24];

/** How a widget stands at the end, for the test to judge. */
export interface Standing {
  readonly id: string;
  readonly ending: Ending;
  readonly status: string;
  readonly events: readonly string[];
  readonly reads: number;
  readonly mostReads: number;
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
  readonly #proxy: UnsteadyProxy;
  #widgets: readonly Widget[];
  #references: readonly WeakRef<PayfectCheckout>[];
  #minute = 0;

  constructor(count: number) {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.#isHidden });
    document.body.addEventListener('click', (event) => event.preventDefault());
    const sessions = Array.from({ length: count }, (_, index) => new SoakSession(planFor(index)));
    this.#proxy = new UnsteadyProxy(sessions, this.#random);
    this.#widgets = sessions.map((session) => this.#mount(session));
    this.#references = this.#widgets.map(({ element }) => new WeakRef(element));
  }

  /** Lets time pass until that minute. */
  async passUntil(minute: number): Promise<void> {
    for (; this.#minute < minute; this.#minute += 1) {
      this.#happenings();
      for (let ms = 0; ms < MINUTE_MS; ms += BEAT_MS) {
        this.#clock.randomValue = this.#random();
        await this.#clock.advance(BEAT_MS);
        this.#proxy.beat();
      }
    }
  }

  get standings(): readonly Standing[] {
    return this.#widgets.map(({ element, session, events }) => ({
      id: session.id,
      ending: session.plan.ending,
      status: element.phase,
      events,
      reads: session.reads,
      mostReads: mostReads(session, this.#minute),
      simultaneousReads: session.simultaneousReads,
    }));
  }

  /** Takes every widget off the page, and says what still runs an hour later. */
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

  /** How many of the removed widgets somebody still holds; asked after a garbage collection. */
  get held(): number {
    return this.#references.filter((reference) => reference.deref() !== undefined).length;
  }

  get #isHidden(): boolean {
    return this.#minute >= HIDDEN_MINUTES.from && this.#minute < HIDDEN_MINUTES.to;
  }

  #happenings(): void {
    const minute = this.#minute;
    if (minute === HIDDEN_MINUTES.from || minute === HIDDEN_MINUTES.to) this.#wake('visibilitychange');
    if (WAKE_MINUTES.includes(minute)) this.#wake('focus');
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
    for (const { session } of this.#widgets) session.unplannedReads += 1;
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

/** The class of the built script, which exports nothing: a page only ever writes the tag. */
function newElement(world: ConstructorParameters<typeof PayfectCheckout>[0]): PayfectCheckout {
  const Element = customElements.get('payfect-checkout') as typeof PayfectCheckout | undefined;
  if (Element === undefined) throw new Error('The script file has defined no element.');
  return new Element(world);
}

/** Of everything some: paid and not paid, with a doorbell, with a countdown, ended one way or another. */
function planFor(index: number): SoakPlan {
  const endings = ['complete', 'complete', 'expired', 'canceled', 'open'] as const;
  return {
    id: `soak-session-${index}`,
    hasDoorbell: index % 4 === 0,
    isTimed: index % 10 < 2,
    handOffMinute: index % 2 === 0 ? 1 + (index % 7) : null,
    endMinute: 25 + (index % 4),
    ending: endings[index % endings.length] ?? 'open',
  };
}

/** What the schedule allows at most (15 s; then 2 s for a minute, then 10 s; each a fifth sooner), and what came on top. */
function mostReads({ plan, unplannedReads }: SoakSession, minutes: number): number {
  const handOff = plan.handOffMinute ?? minutes;
  const openReads = (handOff * 60) / 12;
  const waitingReads = plan.handOffMinute === null ? 0 : 60 / 1.6 + ((minutes - handOff) * 60) / 8;
  return Math.ceil(1 + openReads + waitingReads + unplannedReads);
}

/** Numbers from 0 up to 1, the same in every run (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

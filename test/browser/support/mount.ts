// Mounts a <payfect-checkout> on the test page, with a server, a clock and a memory that the test controls.
// It does not know what the element shows.
import { fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import './files-on-demand.js';
import { PayfectCheckout } from '../../../src/elements/payfect-checkout.js';
import type { CheckoutEventMap, CheckoutEventName } from '../../../src/events/checkout-events.js';
import type { HandOffMemory } from '../../../src/state/hand-off-memory.js';
import { digestsComputed } from './digests.js';
import { FakeServer, jsonResponse, type Responder } from './fake-server.js';
import { ManualClock, settled } from './manual-clock.js';
import { mapMemory } from './map-memory.js';
import { withoutIsolates, withSingleSpaces } from './texts.js';
import { newestAnswer, type JsonObject } from '../../support/payfect-answers.js';

export const SESSION_ID = String(newestAnswer().id);
export const PAYMENT_URL = String(newestAnswer().url);

export const EVENT_NAMES = [
  'ready',
  'change',
  'pay',
  'complete',
  'expired',
  'cancel',
  'progress',
  'restart',
  'error',
] as const;

/** An open session with half an hour left, instead of the documented dates. */
export function openSession(overrides: JsonObject = {}): JsonObject {
  return newestAnswer({ secondsLeft: 1800, ...overrides });
}

/** A session with two methods: crypto with two currencies on two networks each, and card without options. */
export function choiceSession(overrides: JsonObject = {}): JsonObject {
  const networks = [
    { value: 'tron', name: 'Tron (TRC20)' },
    { value: 'ethereum', name: 'Ethereum (ERC20)' },
  ];
  const crypto = [
    { currency: { value: 'usdt', name: 'Tether', logo: '/static/images/cryptos/usdt.png' }, networks },
    { currency: { value: 'usdc', name: 'USD Coin', logo: null }, networks },
  ];
  return openSession({
    paymentMethodTypes: ['crypto', 'card'],
    paymentMethodOptions: { crypto, card: null },
    ...overrides,
  });
}

export interface StageOptions {
  /** The first response; a session means a response with it. */
  readonly response?: Responder | JsonObject;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly memory?: HandOffMemory;
  /** Markup between the tags. */
  readonly content?: string;
  readonly setUp?: (element: PayfectCheckout) => void;
}

/** An element on the page, and everything around it that a test inspects or controls. */
export class Stage {
  readonly server: FakeServer;
  readonly clock = new ManualClock();
  readonly memory: HandOffMemory;
  readonly element: PayfectCheckout;
  /** URLs that `auto-redirect` went to. */
  readonly visited: string[] = [];
  readonly sent: CustomEvent[] = [];
  /** Links that the browser would have followed. */
  readonly followed: string[] = [];

  constructor({ response = openSession(), attributes = {}, memory = mapMemory(), content = '', setUp }: StageOptions) {
    this.server = new FakeServer(typeof response === 'function' ? response : () => jsonResponse(response));
    this.memory = memory;
    this.element = new PayfectCheckout({
      clock: this.clock,
      memory,
      fetch: this.server.fetch,
      navigate: (url) => this.visited.push(url),
    });
    this.element.innerHTML = content;
    for (const [name, value] of Object.entries({ 'session-id': SESSION_ID, locale: 'en', ...attributes })) {
      this.element.setAttribute(name, value);
    }
    for (const name of EVENT_NAMES) {
      this.element.addEventListener(name, (event) => {
        // Slotted content may send native events of the same names.
        if (event.target === this.element) this.sent.push(event);
      });
    }
    setUp?.(this.element);
  }

  get root(): ShadowRoot {
    if (this.element.shadowRoot === null) throw new Error('The element has no shadow root before it is appended.');
    return this.element.shadowRoot;
  }

  get sentNames(): readonly string[] {
    return this.sent.map(({ type }) => type);
  }

  lastSent<Name extends CheckoutEventName>(name: Name): CheckoutEventMap[Name] {
    const event = this.sent.findLast((candidate): candidate is CheckoutEventMap[Name] => candidate.type === name);
    if (event === undefined) throw new Error(`No ${name} was sent, only: ${this.sentNames.join(', ')}`);
    return event;
  }

  find(selector: string): HTMLElement {
    return this.findA(HTMLElement, selector);
  }

  findA<T extends Element>(kind: abstract new () => T, selector: string): T {
    const found = this.root.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`No ${kind.name} matches ${selector} in:\n${this.root.innerHTML}`);
  }

  part(name: string): HTMLElement {
    return this.find(`[part~="${name}"]`);
  }

  count(selector: string): number {
    return this.root.querySelectorAll(selector).length;
  }

  /** The visible text, without text for screen readers only. */
  get text(): string {
    const copy = document.createElement('div');
    for (const child of this.root.children) copy.append(child.cloneNode(true));
    for (const spoken of copy.querySelectorAll('.spoken')) spoken.remove();
    return withSingleSpaces(copy.textContent);
  }

  /** What the live region says, without the characters that isolate its values. */
  get spoken(): string {
    return withSingleSpaces(withoutIsolates(this.find('[role=status]').textContent));
  }

  /** Advances time, and waits for everything that follows. */
  async advance(ms: number): Promise<void> {
    await this.clock.advance(ms);
    await this.settle();
  }

  /** Waits for everything in progress that needs no time, also for files on demand. */
  async settle(): Promise<void> {
    for (let round = 0; round < 5; round++) {
      // It arrives after what the element has requested before.
      await import('../../../src/elements/after-paint/after-paint.js');
      await settled();
      await digestsComputed();
      await this.element.updateComplete;
    }
  }

  /** Presses a mouse button on a target. If it is a link, the test page does not navigate. */
  async press(target: Element, init: MouseEventInit & { type?: string } = {}): Promise<void> {
    const { type = 'click', ...rest } = init;
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, ...rest }));
    await this.settle();
  }

  readonly preventNavigation = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.hasAttribute('href') !== true) return;
    if (!event.defaultPrevented) this.followed.push(link.href);
    event.preventDefault();
  };
}

/** Appends an element and waits for its first response. */
export async function mount(options: StageOptions = {}): Promise<Stage> {
  const stage = new Stage(options);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  for (const type of ['click', 'auxclick']) place.addEventListener(type, stage.preventNavigation);
  place.append(stage.element);
  await stage.settle();
  await stage.advance(0);
  return stage;
}

/** Shorter than the runner's timeout, so that the error names the condition. */
const UNTIL_TIMEOUT_MS = 4_500;

/** Waits for something that the test does not control, such as a module that the browser loads. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const beganMs = performance.now();
  while (performance.now() - beganMs < UNTIL_TIMEOUT_MS) {
    if (condition()) return;
    await settled();
  }
  throw new Error(`Timed out waiting until ${what}`);
}

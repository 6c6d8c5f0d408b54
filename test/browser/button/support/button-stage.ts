// Mounts a <payfect-checkout-button> with a server and a clock that the test controls.
import { fixture, html } from '@open-wc/testing';
import '../../../../src/define.js';
import type { CheckoutResult } from '../../../../src/button/button-parts.js';
import { PayfectCheckoutButton } from '../../../../src/button/payfect-checkout-button.js';
import { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import { FakeServer, jsonResponse, type Responder } from '../../support/fake-server.js';
import { ManualClock, settled } from '../../support/manual-clock.js';
import { mapMemory } from '../../support/map-memory.js';
import { EVENT_NAMES, openSession, SESSION_ID, until } from '../../support/mount.js';

export interface ButtonOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  /** Markup between the tags. */
  readonly content?: string;
  readonly respond?: Responder;
  /** Markup of the place; the button replaces `<i>`. */
  readonly place?: string;
}

export class ButtonStage {
  readonly server: FakeServer;
  readonly clock = new ManualClock();
  readonly button: PayfectCheckoutButton;
  readonly sent: CustomEvent[] = [];
  readonly results: CheckoutResult[] = [];

  constructor({ attributes = { 'session-id': SESSION_ID }, content = 'Pay', respond }: ButtonOptions) {
    this.server = new FakeServer(respond ?? (() => jsonResponse(openSession())));
    const { clock } = this;
    const { fetch } = this.server;
    this.button = new PayfectCheckoutButton(
      { fetch, clock },
      () => new PayfectCheckout({ clock, fetch, memory: mapMemory(), navigate: () => undefined }),
    );
    this.button.innerHTML = content;
    for (const [name, value] of Object.entries({ locale: 'en', ...attributes })) this.button.setAttribute(name, value);
    for (const name of EVENT_NAMES) this.button.addEventListener(name, (event) => this.sent.push(event));
    this.button.addEventListener('close', ({ detail }) => this.results.push(detail));
  }

  get root(): ShadowRoot {
    if (this.button.shadowRoot === null) throw new Error('The button has no shadow root before it is appended.');
    return this.button.shadowRoot;
  }

  get dialog(): HTMLDialogElement {
    return this.findA(HTMLDialogElement, 'dialog');
  }

  get checkout(): PayfectCheckout {
    return this.findA(PayfectCheckout, 'payfect-checkout');
  }

  get sentNames(): readonly string[] {
    return this.sent.map(({ type }) => type);
  }

  get isOpen(): boolean {
    return this.root.querySelector('dialog')?.open === true;
  }

  /** The path to what has the focus, through the shadow roots. */
  get focused(): string {
    const names: string[] = [];
    for (let at = document.activeElement; at !== null; at = at.shadowRoot?.activeElement ?? null) {
      names.push(at.getAttribute('part')?.split(' ')[0] ?? at.getAttribute('name') ?? at.localName);
    }
    return names.join(' ');
  }

  findA<T extends Element>(kind: abstract new () => T, selector: string, root: ParentNode = this.root): T {
    const found = root.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`No ${kind.name} matches ${selector} in:\n${this.root.innerHTML}`);
  }

  part(name: string): HTMLElement {
    return this.findA(HTMLElement, `[part~="${name}"]`);
  }

  /** A part of the checkout in the dialog. */
  inside(name: string): HTMLElement {
    const { shadowRoot } = this.checkout;
    if (shadowRoot === null) throw new Error('The checkout is not rendered.');
    return this.findA(HTMLElement, `[part~="${name}"]`, shadowRoot);
  }

  /** Waits for everything in progress that needs no time. */
  async settle(): Promise<void> {
    for (let round = 0; round < 8; round++) {
      await settled();
      await this.button.updateComplete;
    }
  }

  async advance(ms: number): Promise<void> {
    await this.clock.advance(ms);
    await this.settle();
  }

  /** Presses the button, and waits until the checkout has its first session. */
  async open(): Promise<void> {
    this.part('button').click();
    await until(() => this.isOpen, 'the dialog is open');
    await this.advance(0);
  }

  /** Waits until the dialog is closed, and everybody knows. */
  async untilClosed(count = 1): Promise<void> {
    await until(() => this.results.length === count, 'the dialog is closed');
    await this.settle();
  }

  press(key: string, target: Element = this.dialog): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(event);
    return event;
  }

  /** A press that begins at one element and ends at another. */
  async pressMouse(from: Element, to: Element = from): Promise<void> {
    const init = { bubbles: true, composed: true, cancelable: true };
    from.dispatchEvent(new PointerEvent('pointerdown', init));
    to.dispatchEvent(new MouseEvent('click', init));
    await this.settle();
  }
}

export async function mountButton(options: ButtonOptions = {}): Promise<ButtonStage> {
  const stage = new ButtonStage(options);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.innerHTML = options.place ?? '<i></i>';
  place.querySelector('i')?.replaceWith(stage.button);
  await until(() => stage.root.querySelector('.trigger') !== null, 'the button is rendered');
  await stage.settle();
  return stage;
}

import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { Control, PageIntent, Step } from './story.js';
import type { Observer } from './observer.js';

type Move = (PageIntent & { kind: 'place' })['move'];

/** Each control, and the event that pressing it may send at once. */
const CONTROLS: Readonly<Record<Control, { readonly selector: string; readonly intent: string }>> = {
  onward: { selector: '[part~=pay], form [part~=continue]', intent: 'pay' },
  cancel: { selector: '[part~=cancel]', intent: 'cancel' },
  'cancel-confirm': { selector: '[part~=cancel-confirm]', intent: 'cancel' },
  keep: { selector: '[part~=keep]', intent: '' },
  check: { selector: '[part~=check]', intent: '' },
  retry: { selector: '[part~=retry]', intent: '' },
  notice: { selector: '[part~=notice] button', intent: '' },
  change: { selector: '[part~=change]', intent: '' },
  restart: { selector: '[part~=restart]', intent: 'restart' },
  'pay-here': { selector: '[part~=continue]', intent: 'pay' },
  qr: { selector: '.qr summary', intent: '' },
};

/** The page around an element: two parents for it, the page's code, and the shopper. */
export class Page {
  readonly #places = [document.createElement('div'), document.createElement('div')] as const;
  #isHidden = false;

  constructor() {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.#isHidden });
    for (const place of this.#places) {
      for (const type of ['click', 'auxclick']) place.addEventListener(type, preventNavigation);
      // Out of sight, so that no time is spent on painting it.
      place.style.cssText = 'position: absolute; left: -9999px';
      document.body.append(place);
    }
  }

  close(): void {
    for (const place of this.#places) place.remove();
    Reflect.deleteProperty(document, 'hidden');
  }

  do(intent: PageIntent, observer: Observer): void {
    const { element } = observer;
    switch (intent.kind) {
      case 'call':
        if (intent.method === 'refresh') observer.during('', () => void element.refresh());
        else if (intent.method === 'cancel') observer.during('cancel', () => void element.cancel());
        else element.focus();
        break;
      case 'id':
        observer.onSessionIdSet(intent.to);
        // Frameworks unset a property with null.
        Object.assign(element, { sessionId: intent.to });
        break;
      case 'place':
        this.place(intent.move, element);
        break;
      case 'attribute':
        // Another proxy may have other sessions, and other hosts refuse others: the element starts over.
        if (['proxy-url', 'payment-hosts'].includes(intent.name)) observer.onStartOver();
        if (intent.value === null) element.removeAttribute(intent.name);
        else element.setAttribute(intent.name, intent.value);
        break;
      default:
        intent satisfies never;
    }
  }

  place(move: Move, element: PayfectCheckout): void {
    const [first, second] = this.#places;
    const elsewhere = element.parentElement === first ? second : first;
    if (move === 'append') elsewhere.append(element);
    if (move === 'remove') element.remove();
    if (move === 'insert' && !element.isConnected) first.append(element);
    if (move === 'move-before' && element.isConnected && 'moveBefore' in elsewhere) elsewhere.moveBefore(element, null);
  }

  /** A shopper presses only what is rendered. */
  click(control: Control, observer: Observer): void {
    const { selector, intent } = CONTROLS[control];
    const target = observer.element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (target?.isConnected !== true) return;
    // After the hand-off, the button only asks.
    const asks = control === 'cancel' && observer.element.phase === 'waiting';
    observer.during(asks ? '' : intent, () => target.click());
  }

  choose(nth: number, observer: Observer): void {
    const radio = observer.element.shadowRoot?.querySelectorAll('input')[nth];
    if (radio?.isConnected === true) observer.during('change', () => radio.click());
  }

  wake(by: (Step & { kind: 'wake' })['by']): void {
    if (by === 'focus' || by === 'online') dispatchEvent(new Event(by));
    if (by === 'revive') dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    if (by !== 'hide' && by !== 'show') return;
    this.#isHidden = by === 'hide';
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

function preventNavigation(event: Event): void {
  if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
}

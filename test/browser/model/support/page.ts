import type { PayfectCheckout } from '../../../../src/elements/payfect-checkout.js';
import type { Control, PageDeed, Step } from './story.js';
import type { Witness } from './witness.js';

type Move = (PageDeed & { kind: 'place' })['move'];

/** Where each control is, and which event pressing it may send at once. */
const CONTROLS: Readonly<Record<Control, { readonly selector: string; readonly deed: string }>> = {
  onward: { selector: '[part=pay], form [part=continue]', deed: 'pay' },
  cancel: { selector: '[part=cancel]', deed: 'cancel' },
  check: { selector: '[part=check]', deed: '' },
  retry: { selector: '[part=retry]', deed: '' },
  notice: { selector: '[part=notice] button', deed: '' },
  change: { selector: '[part=change]', deed: '' },
  restart: { selector: '[part=restart]', deed: 'restart' },
  qr: { selector: '.qr summary', deed: '' },
};

/** The page around an element: two places for it, its own code, and the shopper in front of it. */
export class Page {
  readonly #places = [document.createElement('div'), document.createElement('div')] as const;
  #isHidden = false;

  constructor() {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => this.#isHidden });
    for (const place of this.#places) {
      for (const type of ['click', 'auxclick']) place.addEventListener(type, stayHere);
      document.body.append(place);
    }
  }

  close(): void {
    for (const place of this.#places) place.remove();
    Reflect.deleteProperty(document, 'hidden');
  }

  do(deed: PageDeed, witness: Witness): void {
    const { element } = witness;
    switch (deed.kind) {
      case 'call':
        if (deed.method === 'refresh') witness.during('', () => void element.refresh());
        else if (deed.method === 'cancel') witness.during('cancel', () => void element.cancel());
        else element.focus();
        break;
      case 'id':
        witness.noteName(deed.to);
        // Frameworks take a property away by setting it to null.
        Object.assign(element, { sessionId: deed.to });
        break;
      case 'place':
        this.place(deed.move, element);
        break;
      case 'attribute':
        if (deed.value === null) element.removeAttribute(deed.name);
        else element.setAttribute(deed.name, deed.value);
        break;
      default:
        deed satisfies never;
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

  /** A shopper presses what can be seen, nothing else. */
  click(control: Control, witness: Witness): void {
    const { selector, deed } = CONTROLS[control];
    const target = witness.element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (target?.isConnected === true) witness.during(deed, () => target.click());
  }

  choose(nth: number, witness: Witness): void {
    const radio = witness.element.shadowRoot?.querySelectorAll('input')[nth];
    if (radio?.isConnected === true) witness.during('change', () => radio.click());
  }

  wake(by: (Step & { kind: 'wake' })['by']): void {
    if (by === 'focus' || by === 'online') dispatchEvent(new Event(by));
    if (by === 'revive') dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    if (by !== 'hide' && by !== 'show') return;
    this.#isHidden = by === 'hide';
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

function stayHere(event: Event): void {
  if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
}

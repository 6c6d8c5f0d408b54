// What goes through the button, both ways: settings and slots to the checkout, its events and parts to the page.
import type { LitElement } from 'lit';
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import type { ButtonHost } from './button-parts.js';

const EVENTS = ['ready', 'change', 'pay', 'complete', 'expired', 'cancel', 'restart', 'error'];

/** What a checkout was given: the shopper's own choice must not be undone by a setting that has not changed. */
const givenTo = new WeakMap<PayfectCheckout, Map<string, unknown>>();

/** Passes on what is set on the button and has changed, but for the session id. */
export function forwardSettings(button: ButtonHost, checkout: PayfectCheckout): void {
  const given = givenTo.get(checkout) ?? new Map<string, unknown>();
  givenTo.set(checkout, given);
  for (const name of Object.keys((checkout.constructor as typeof LitElement).properties)) {
    const value: unknown = Reflect.get(button, name);
    if (name === 'sessionId' || value === undefined || value === given.get(name)) continue;
    given.set(name, value);
    Reflect.set(checkout, name, value);
  }
}

/** Sends the checkout's events again, from the button; its default actions are prevented there. */
export function forwardEvents(checkout: PayfectCheckout, button: EventTarget): void {
  for (const type of EVENTS) {
    checkout.addEventListener(type, (event) => {
      // Native events of slotted content may have the same names.
      if (event.target !== checkout || !(event instanceof CustomEvent)) return;
      const copy = new CustomEvent<unknown>(type, { detail: event.detail, cancelable: event.cancelable });
      if (!button.dispatchEvent(copy)) event.preventDefault();
    });
  }
}

/** A slot that gets nothing must not be there: it would replace the checkout's own view. */
export function forwardSlots(button: Element, checkout: Element): void {
  const names = new Set([...button.children].map(({ slot }) => slot).filter((name) => name !== ''));
  checkout.replaceChildren(
    ...[...names].map((name) => {
      const slot = document.createElement('slot');
      slot.name = slot.slot = name;
      return slot;
    }),
  );
}

/** Every part that the checkout shows now, under the same name. */
export function exportParts(checkout: PayfectCheckout): void {
  const parts = [...(checkout.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap((element) => [...element.part]);
  const names = [...new Set(parts)].join();
  if (checkout.getAttribute('exportparts') !== names) checkout.setAttribute('exportparts', names);
}

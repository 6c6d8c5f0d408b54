// What `<payfect-checkout>` and its button have in common. Angular knows inputs by the members of a directive's class and of
// the classes that it extends: they cannot be made from the element's type. A test compares them with the element.
import { Directive, ElementRef, inject, Input, PLATFORM_ID } from '@angular/core';
import type { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout';

type Settings = PayfectCheckout;

/** Passes each input on to the element as a property, so it has all of them before its first update. */
@Directive()
export abstract class CheckoutInputs {
  readonly #element: PayfectCheckout | PayfectCheckoutButton =
    inject<ElementRef<PayfectCheckout>>(ElementRef).nativeElement;
  readonly #isBrowser = inject(PLATFORM_ID) === 'browser';

  @Input() set sessionId(value: Settings['sessionId']) {
    this.#element.sessionId = value;
  }

  @Input() set proxyUrl(value: Settings['proxyUrl']) {
    this.#element.proxyUrl = value;
  }

  @Input() set locale(value: Settings['locale']) {
    this.#element.locale = value;
  }

  @Input() set target(value: Settings['target']) {
    this.#element.target = value;
  }

  @Input() set autoRedirect(value: Settings['autoRedirect']) {
    this.#element.autoRedirect = value;
  }

  @Input() set noImages(value: Settings['noImages']) {
    this.#element.noImages = value;
  }

  @Input() set paymentHosts(value: Settings['paymentHosts']) {
    this.#element.paymentHosts = value;
  }

  @Input() set headers(value: Settings['headers']) {
    this.#element.headers = value;
  }

  @Input() set initialSession(value: Settings['initialSession']) {
    this.#element.initialSession = value;
  }

  @Input() set items(value: Settings['items']) {
    this.#element.items = value;
  }

  @Input() set icons(value: Settings['icons']) {
    this.#element.icons = value;
  }

  @Input() set strings(value: Settings['strings']) {
    this.#element.strings = value;
  }

  @Input() set layout(value: Settings['layout']) {
    this.#element.layout = value;
  }

  @Input() set summary(value: Settings['summary']) {
    this.#element.summary = value;
  }

  @Input() set method(value: Settings['method']) {
    this.#element.method = value;
  }

  @Input() set currency(value: Settings['currency']) {
    this.#element.currency = value;
  }

  @Input() set network(value: Settings['network']) {
    this.#element.network = value;
  }

  /** In the browser only: a server renders the tag and its content. */
  protected define(tag: string, element: CustomElementConstructor): void {
    if (this.#isBrowser && customElements.get(tag) === undefined) customElements.define(tag, element);
  }
}

// The tags in the templates of Angular, as standalone directives. They have no outputs: Angular would call a listener for the
// output and again for the element's event of the same name. It types `$event` by the element's `addEventListener`.
import { Directive, ElementRef, inject, Input, type OnInit } from '@angular/core';
import { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout';
import { CheckoutInputs } from './checkout-inputs.js';

/** `<payfect-checkout>` in the template of a component that imports this. */
@Directive({ selector: 'payfect-checkout' })
export class PayfectCheckoutDirective extends CheckoutInputs implements OnInit {
  /** Angular has set the inputs by now. An element that a server rendered starts only with them. */
  ngOnInit(): void {
    this.define('payfect-checkout', PayfectCheckout);
  }
}

/** `<payfect-checkout-button>` in the template of a component that imports this. */
@Directive({ selector: 'payfect-checkout-button' })
export class PayfectCheckoutButtonDirective extends CheckoutInputs implements OnInit {
  readonly #button = inject<ElementRef<PayfectCheckoutButton>>(ElementRef).nativeElement;

  @Input() set createUrl(value: NonNullable<PayfectCheckoutButton['createUrl']>) {
    this.#button.createUrl = value;
  }

  @Input() set disabled(value: PayfectCheckoutButton['disabled']) {
    this.#button.disabled = value;
  }

  /** The button creates a `<payfect-checkout>`. */
  ngOnInit(): void {
    this.define('payfect-checkout', PayfectCheckout);
    this.define('payfect-checkout-button', PayfectCheckoutButton);
  }
}

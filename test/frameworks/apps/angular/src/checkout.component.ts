import { Component, computed, input, signal } from '@angular/core';
import { PayfectCheckoutDirective } from 'payfect-checkout/angular';

@Component({
  selector: 'app-checkout',
  imports: [PayfectCheckoutDirective],
  template: `
    @if (isPaid()) {
      <p>Thank you!</p>
    }
    <payfect-checkout
      [sessionId]="sessionId()"
      [headers]="headers()"
      [autoRedirect]="false"
      (complete)="isPaid.set(true)"
    >
      <a [href]="'https://buy.payfect.finance/checkouts/' + sessionId()">Continue to payment</a>
    </payfect-checkout>
  `,
})
export class CheckoutComponent {
  readonly sessionId = input.required<string>();
  readonly csrfToken = input.required<string>();
  readonly headers = computed(() => ({ 'x-csrf-token': this.csrfToken() }));
  readonly isPaid = signal(false);
}

import { Component, input, signal } from '@angular/core';
import { PayfectCheckoutDirective } from 'payfect-checkout/angular';

@Component({
  selector: 'app-checkout',
  imports: [PayfectCheckoutDirective],
  template: `
    @if (isPaid()) {
      <p>Thank you!</p>
    }
    <payfect-checkout [sessionId]="sessionId()" [autoRedirect]="false" (complete)="isPaid.set(true)">
      <a [href]="url()">Continue to payment</a>
    </payfect-checkout>
  `,
})
export class CheckoutComponent {
  readonly sessionId = input.required<string>();
  readonly url = input.required<string>();
  readonly isPaid = signal(false);
}

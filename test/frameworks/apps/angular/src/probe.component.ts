import { Component, input } from '@angular/core';
import { PayfectCheckoutDirective } from 'payfect-checkout/angular';
import { type AppState, hear } from '../shop';

@Component({
  selector: 'app-probe',
  imports: [PayfectCheckoutDirective],
  template: `
    <payfect-checkout
      [sessionId]="state().sessionId"
      [locale]="state().locale"
      [headers]="state().headers"
      [noImages]="state().noImages"
      [autoRedirect]="false"
      (ready)="hear($event)"
      (change)="hear($event)"
      (pay)="hear($event)"
      (complete)="hear($event)"
      (expired)="hear($event)"
      (progress)="hear($event)"
      (cancel)="hear($event)"
      (restart)="hear($event)"
      (error)="hear($event)"
    >
      <a href="/pay">Continue to payment</a>
      <p slot="footer">{{ state().footer }}</p>
    </payfect-checkout>
  `,
})
export class ProbeComponent {
  readonly state = input.required<AppState>();
  readonly hear = hear;
}

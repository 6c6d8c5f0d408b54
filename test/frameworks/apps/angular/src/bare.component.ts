import { Component, type ElementRef, viewChild, afterNextRender } from '@angular/core';
import type { PayfectCheckout } from 'payfect-checkout';
import { PayfectCheckoutDirective } from 'payfect-checkout/angular';
import { BARE, hear } from '../shop';

@Component({
  selector: 'app-bare',
  imports: [PayfectCheckoutDirective],
  template: `
    <payfect-checkout
      #checkout
      [attr.session-id]="bare.sessionId"
      [items]="bare.items"
      [initialSession]="bare.initialSession"
    />
  `,
})
export class BareComponent {
  readonly bare = BARE;
  readonly checkout = viewChild.required<ElementRef<PayfectCheckout>>('checkout');

  constructor() {
    afterNextRender(() => this.checkout().nativeElement.addEventListener('change', hear));
  }
}

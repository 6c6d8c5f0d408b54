// All that a template may write, without a cast.
import { Component, type ElementRef, signal, viewChild } from '@angular/core';
import type { CheckoutEventMap, PayfectCheckout } from 'payfect-checkout';
import { PayfectCheckoutButtonDirective, PayfectCheckoutDirective } from 'payfect-checkout/angular';

@Component({
  selector: 'app-right',
  imports: [PayfectCheckoutButtonDirective, PayfectCheckoutDirective],
  template: `
    <payfect-checkout
      #checkout
      class="checkout"
      session-id="ed8d24aa-a860-426b-8e56-87cb9f55a081"
      target="_self"
      [hidden]="false"
      [proxyUrl]="'/payfect'"
      [locale]="'zh-TW'"
      [autoRedirect]="true"
      [noImages]="true"
      [paymentHosts]="'buy.payfect.finance'"
      [headers]="headers"
      [initialSession]="null"
      [items]="[{ name: 'Beech tray' }]"
      [icons]="{ usdt: '/usdt.svg' }"
      [strings]="{ pay: 'Buy' }"
      [layout]="'split'"
      [summary]="'closed'"
      [method]="'crypto'"
      [currency]="'usdt'"
      [network]="'tron'"
      (ready)="status.set($event.detail.session.status)"
      (change)="status.set($event.detail.selection.network)"
      (pay)="$event.preventDefault(); status.set($event.detail.url)"
      (complete)="onComplete($event)"
      (error)="status.set($event.detail.message)"
      (click)="status.set($event.type)"
    />
    <button (click)="checkout.refresh()">{{ checkout.phase }}</button>
    <payfect-checkout-button
      [createUrl]="'/checkouts'"
      [disabled]="false"
      [headers]="{ 'x-csrf-token': 'token-of-the-page' }"
      [strings]="{ pay: 'Buy' }"
      layout="compact"
      (close)="status.set($event.detail.outcome)"
    />
  `,
})
export class RightComponent {
  readonly checkout = viewChild.required<ElementRef<PayfectCheckout>>('checkout');
  readonly status = signal('');
  readonly headers = async (): Promise<Record<string, string>> => ({ 'x-csrf-token': 'token-of-the-page' });

  onComplete({ detail }: CheckoutEventMap['complete']): void {
    this.status.set(detail.session.status);
    void this.checkout().nativeElement.refresh();
  }
}

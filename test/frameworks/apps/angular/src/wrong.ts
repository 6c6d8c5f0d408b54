import { Component } from '@angular/core';
import type { CheckoutEventMap } from 'payfect-checkout';
import { PayfectCheckoutButtonDirective, PayfectCheckoutDirective } from 'payfect-checkout/angular';

@Component({
  selector: 'app-wrong',
  imports: [PayfectCheckoutButtonDirective, PayfectCheckoutDirective],
  template: `
    <!-- wrong: not a record of strings -->
    <payfect-checkout [headers]="7" />
    <!-- wrong: headers are strings -->
    <payfect-checkout [headers]="{ 'x-csrf-token': 7 }" />
    <!-- wrong: there is no such target -->
    <payfect-checkout target="_top" />
    <!-- wrong: a text is no boolean -->
    <payfect-checkout [autoRedirect]="'false'" />
    <!-- wrong: an id is always a text -->
    <payfect-checkout [sessionId]="undefined" />
    <!-- wrong: there is no such property -->
    <payfect-checkout [sesionId]="'ed8d24aa'" />
    <!-- wrong: only the element sets the phase -->
    <payfect-checkout [phase]="'open'" />
    <!-- wrong: only the button creates sessions -->
    <payfect-checkout [createUrl]="'/checkouts'" />
    <!-- wrong: the detail has no such member -->
    <payfect-checkout (complete)="log($event.detail.sesion)" />
    <!-- wrong: another event's detail -->
    <payfect-checkout (change)="onComplete($event)" />
    <!-- wrong: there is no such event, so it has no detail -->
    <payfect-checkout (completed)="log($event.detail)" />
    <!-- wrong: nor is it the event that the handler takes -->
    <payfect-checkout (completed)="onComplete($event)" />
    <!-- wrong: the element has no such method -->
    <payfect-checkout #checkout (ready)="checkout.reload()" />
    <!-- wrong: not a URL -->
    <payfect-checkout-button [createUrl]="7" />
    <!-- wrong: there is no such outcome -->
    <payfect-checkout-button (close)="log($event.detail.outcome === 'paid')" />
  `,
})
export class WrongComponent {
  log(_value: unknown): void {}
  onComplete(_event: CheckoutEventMap['complete']): void {}
}

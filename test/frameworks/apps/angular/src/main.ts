import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { START } from '../shop';
import { BareComponent } from './bare.component';
import { CheckoutComponent } from './checkout.component';
import { ProbeComponent } from './probe.component';

@Component({
  selector: 'app-root',
  imports: [BareComponent, CheckoutComponent, ProbeComponent],
  template: `
    @if (state().view === 'recipe') {
      <app-checkout [sessionId]="state().sessionId" [csrfToken]="state().headers['x-csrf-token']" />
    } @else if (state().view === 'probe') {
      <app-probe [state]="state()" />
    } @else if (state().view === 'bare') {
      <app-bare />
    }
  `,
})
class AppComponent {
  readonly state = signal(START);

  constructor() {
    window.app = { set: (patch) => this.state.update((state) => ({ ...state, ...patch })) };
  }
}

void bootstrapApplication(AppComponent, { providers: [provideZonelessChangeDetection()] });

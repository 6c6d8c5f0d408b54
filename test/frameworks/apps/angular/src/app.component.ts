import { afterNextRender, Component, signal } from '@angular/core';
import { START } from '../shop';
import { BareComponent } from './bare.component';
import { CheckoutComponent } from './checkout.component';
import { ProbeComponent } from './probe.component';

@Component({
  selector: 'app-root',
  imports: [BareComponent, CheckoutComponent, ProbeComponent],
  template: `
    @if (state().view === 'recipe') {
      <app-checkout [sessionId]="state().sessionId" [url]="state().url" />
    } @else if (state().view === 'probe') {
      <app-probe [state]="state()" />
    } @else if (state().view === 'bare') {
      <app-bare />
    }
  `,
})
export class AppComponent {
  readonly state = signal(START);

  constructor() {
    afterNextRender(() => {
      window.app = { set: (patch) => this.state.update((state) => ({ ...state, ...patch })) };
    });
  }
}

// Paying in place: what to send and where to, and what became of it. Loaded when a session says so. It imports nothing at run
// time that the main script file has; that comes from the host.
import type { TemplateResult } from 'lit';
import type { LazyModule } from '../../session/lazy-module.js';
import type { LazyHost } from '../element-parts.js';
import type { createPaymentStatus, PaymentStatus } from '../payment-status/payment-status.js';
import type { PaymentPanel, ViewContext } from '../view-context.js';
import { Copier } from './copier.js';
import { entryOf, isShown } from './entry.js';
import { ShownCode } from './shown-code.js';
import { closedView, detailsView } from './details-view.js';
import { paymentDetailsStyles } from './styles.js';

/** All elements share its attempts and the file. */
let sharedFile: LazyModule<typeof createPaymentStatus> | null = null;

/** Back to the choice, if the server takes back what the shopper was about to pay in place: nothing else leads on. */
function backToChoice({ host, checkout }: LazyHost): void {
  host.addController({
    hostUpdated() {
      const { state, requestedId } = checkout;
      // The proxy has fixed the choice of a checkout that was not requested.
      if (state.phase !== 'open' || state.step === 'choose' || state.sessionId !== requestedId) return;
      if (entryOf(state) === null) checkout.dispatch({ type: 'stepped', step: 'choose' });
    },
  });
}

export function createPaymentPanel(host: LazyHost): PaymentPanel {
  backToChoice(host);
  host.styles.add(paymentDetailsStyles);
  const copier = new Copier(host);
  const code = new ShownCode(host);
  let status: PaymentStatus | null = null;
  sharedFile ??= host.lazyModule(() =>
    import('../payment-status/payment-status.js').then((file) => file.createPaymentStatus),
  );
  void sharedFile(() => host.host.isConnected).then((create) => {
    status = create?.(host) ?? null;
    host.host.requestUpdate();
  });
  return {
    view(state, context) {
      const payment = entryOf(state);
      if (payment === null || !isShown(state, payment)) return null;
      const details = { state, payment, context, host, copier, code, status };
      if (payment.isDue) return detailsView(details);
      if (!payment.seen) return closedView(details);
      return status?.statusView(state, payment, context) ?? plainView(context, host);
    },
    continueView: (state, label) => (entryOf(state) === null ? null : continueView(label, host)),
    outcomeView(state, context) {
      const payment = entryOf(state);
      return (payment?.seen && status?.outcomeView(state, payment, context)) || null;
    },
    spoken(state, context) {
      const payment = 'session' in state ? entryOf(state) : null;
      if (payment === null) return null;
      if (copier.isTicked) return copier.spoken(context);
      return (payment.seen && host.isLive(state) && status?.stepTitle(payment, context)) || null;
    },
  };
}

/** Until the file of its status is loaded: money was seen, and the shopper must not pay twice. */
function plainView({ strings }: ViewContext, { html, words }: LazyHost): TemplateResult {
  return html`<div class="body" part="body">
    <h2 class="title" part="title" tabindex="-1">${words(strings.pendingTitle)}</h2>
  </div>`;
}

/** On to the address, once the choice is made: not at the press of an arrow key among the options. */
function continueView(label: TemplateResult, { html, nextView, checkout }: LazyHost): TemplateResult {
  const button = html`<button
    class="button primary"
    part="continue"
    type="button"
    @click=${() => checkout.dispatch({ type: 'stepped', step: 'confirm' })}
  >
    ${label}
  </button>`;
  return nextView(button, null, null);
}

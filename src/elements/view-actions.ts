import type { CheckoutController } from '../state/checkout-controller.js';
import { isLive } from '../state/checkout-state.js';
import type { ElementParts } from './element-parts.js';
import type { ProxyActionsLoader } from './proxy-actions/loader.js';
import type { ViewActions } from './view-context.js';

/** Turns the shopper's requests into actions of the checkout. */
export function viewActions(parts: ElementParts, proxyActions: ProxyActionsLoader): ViewActions {
  const { host, root, checkout, ui } = parts;
  return {
    choose(step, value) {
      const { state } = checkout;
      if (state.phase !== 'open') return;
      checkout.dispatch({ type: 'chosen', selection: { ...state.selection, [step]: value }, byShopper: true });
      ui.set({ gap: null, input: step === 'currency' ? step : null });
    },
    followLink: (event) => followLink(event, parts),
    async showGap(step) {
      ui.set({ gap: step });
      // The radio button has a description by then.
      await host.updateComplete;
      root()?.querySelector<HTMLElement>(`input[name=${step}]`)?.focus();
    },
    showAllCurrencies: () => ui.set({ query: null }),
    toggleOrder: (isOpen) => ui.set({ order: isOpen ? 'open' : 'closed' }),
    cancel: () => cancel(checkout, proxyActions),
    tryAgain: () => void checkout.refresh(),
    showAllItems: () => ui.set({ allItems: true }),
  };
}

function followLink(event: MouseEvent, { checkout, sender }: ElementParts): void {
  const { state } = checkout;
  // The middle button follows links, too; the right one only opens a menu.
  if (event.button > 1 || !isLive(state)) return;
  const { session, selection } = state;
  if (session.paymentPage.kind !== 'allowed') return;
  if (!sender.sendPay({ session, selection, url: session.paymentPage.url })) event.preventDefault();
  else checkout.dispatch({ type: 'handed-off' });
}

/** The proxy cancels first, if it can: a checkout that looks canceled but can still be paid would be worse. */
async function cancel(checkout: CheckoutController, proxyActions: ProxyActionsLoader): Promise<void> {
  const { state } = checkout;
  if (isLive(state) && state.session.routes.cancel !== null) {
    return proxyActions.value.cancel(state.session);
  }
  checkout.dispatch({ type: 'canceled' });
}

import type { CheckoutController } from '../state/checkout-controller.js';
import type { UiStateHolder } from './ui-state.js';
import type { EventSender } from './event-sender.js';
import type { ProxyActionsLoader } from './proxy-actions/loader.js';
import type { ViewActions } from './view-context.js';

/** What actions are carried out with. */
export interface ActionDeps {
  readonly root: () => ParentNode | null;
  readonly checkout: CheckoutController;
  readonly sender: EventSender;
  readonly disclosure: UiStateHolder;
  readonly server: ProxyActionsLoader;
}

/** Turns what the shopper does into actions of the checkout. */
export function viewActions(means: ActionDeps): ViewActions {
  const { root, checkout, disclosure } = means;
  return {
    choose(step, value) {
      const { state } = checkout;
      if (state.phase !== 'open') return;
      checkout.dispatch({ type: 'chosen', selection: { ...state.selection, [step]: value }, byShopper: true });
    },
    followLink: (event) => followLink(event, means),
    focusChoice: (step) => root()?.querySelector<HTMLElement>(`input[name=${step}]`)?.focus(),
    cancel: () => cancel(means),
    tryAgain() {
      disclosure.set({ action: 'none' });
      void checkout.refresh();
    },
    showAllItems: () => disclosure.set({ allItems: true }),
    async checkNow() {
      disclosure.set({ check: 'running' });
      await checkout.refresh();
      const { state } = checkout;
      disclosure.set({ check: state.phase === 'waiting' && state.trouble === null ? 'not-paid' : 'none' });
    },
    async showQrCode() {
      const { paymentPage } = 'session' in checkout.state ? checkout.state.session : {};
      if (paymentPage?.kind !== 'allowed') return;
      // Without its file the link beside it leads to the same place.
      const module = await import('./qr-code.js').catch(() => null);
      disclosure.set({ qrCode: module?.qrCode(paymentPage.url) ?? null });
      if (checkout.state.phase === 'open' && checkout.state.step === 'confirm') checkout.rememberHandOff();
    },
  };
}

function followLink(event: MouseEvent, { checkout, sender }: ActionDeps): void {
  const { state } = checkout;
  // The middle button opens links, too; the right one only a menu.
  if (event.button > 1 || (state.phase !== 'open' && state.phase !== 'waiting')) return;
  const { session, selection } = state;
  if (session.paymentPage.kind !== 'allowed') return;
  if (!sender.sendPay({ session, selection, url: session.paymentPage.url })) event.preventDefault();
  else checkout.dispatch({ type: 'handed-off' });
}

/** Where the proxy can cancel, it is asked first: a cancelled checkout that can still be paid would be worse than none. */
async function cancel({ checkout, disclosure, sender, server }: ActionDeps): Promise<void> {
  const { state } = checkout;
  if (!('trouble' in state && 'session' in state && state.session.routes.cancel !== null)) {
    checkout.dispatch({ type: 'canceled' });
    return;
  }
  const actions = await server.load();
  if (actions !== 'missing') return actions.cancel(state.session);
  disclosure.set({ action: 'failed' });
  sender.sendActionFailed(state.sessionId);
}

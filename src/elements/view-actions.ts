import { lazyModule } from '../session/lazy-module.js';
import type { CheckoutController } from '../state/checkout-controller.js';
import { isLive, sessionOf } from '../state/checkout-state.js';
import type { ElementParts } from './element-parts.js';
import type { ProxyActionsLoader } from './proxy-actions/loader.js';
import type { ViewActions } from './view-context.js';

const loadQrModule = lazyModule(() => import('./qr-code.js'));

/** Turns the shopper's requests into actions of the checkout. */
export function viewActions(parts: ElementParts, proxyActions: ProxyActionsLoader): ViewActions {
  const { root, checkout, ui } = parts;
  return {
    choose(step, value) {
      const { state } = checkout;
      if (state.phase !== 'open') return;
      checkout.dispatch({ type: 'chosen', selection: { ...state.selection, [step]: value }, byShopper: true });
    },
    followLink: (event) => followLink(event, parts),
    focusChoice: (step) => root()?.querySelector<HTMLElement>(`input[name=${step}]`)?.focus(),
    cancel: () => cancel(checkout, proxyActions),
    async ask() {
      const { state } = checkout;
      if (!isLive(state)) return;
      const { value } = proxyActions;
      // A phone may be paying by the QR code.
      const isAtRisk = state.phase === 'waiting' || ui.value.qrCode !== null || value.hasDetails();
      await (isAtRisk ? value.ask(state.session) : cancel(checkout, proxyActions));
    },
    tryAgain: () => void checkout.refresh(),
    showAllItems: () => ui.set({ allItems: true }),
    async checkNow() {
      ui.set({ check: 'running', action: 'none' });
      await checkout.refresh();
      const { state } = checkout;
      if (state.phase !== 'waiting') return;
      ui.set(state.trouble === null ? { check: 'not-paid' } : { check: 'none', action: 'check-failed' });
    },
    showQrCode: () => showQrCode(parts),
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

async function showQrCode({ root, checkout, ui }: ElementParts): Promise<void> {
  const isOpen = () => root()?.isConnected === true && root()?.querySelector('.qr[open]') !== null;
  // It may have been closed.
  if (!isOpen()) return;
  const module = await loadQrModule(() => {
    const isWanted = isOpen();
    // Until the file is loaded, the link beside it leads to the same page.
    if (isWanted) ui.set({ action: 'qr-failed' });
    return isWanted;
  });
  const page = sessionOf(checkout.state)?.paymentPage;
  if (module === null || page?.kind !== 'allowed') return;
  if (ui.value.action === 'qr-failed') ui.set({ action: 'none' });
  ui.set({ qrCode: module.qrCode(page.url) });
  if (checkout.state.phase === 'open' && checkout.state.step === 'confirm') checkout.rememberHandOff();
}

/** The proxy cancels first, if it can: a checkout that looks canceled but can still be paid would be worse. */
async function cancel(checkout: CheckoutController, proxyActions: ProxyActionsLoader): Promise<void> {
  const { state } = checkout;
  if (isLive(state) && state.session.routes.cancel !== null) {
    return proxyActions.value.cancel(state.session);
  }
  checkout.dispatch({ type: 'canceled' });
}

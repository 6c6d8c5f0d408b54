import type { Selection } from '../../session/selection.js';
import type { PaymentMethod, Session } from '../../session/session.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { RequestOutcome } from '../../state/request.js';
import type { ElementParts } from '../element-parts.js';
import type { Customer } from '../customer-form/customer-form.js';

const NO_PRESELECTION: Selection = { method: '', currency: '', network: '' };

type Action = 'select' | 'cancel' | 'restart';

/** Runs the proxy's `select`, `cancel` and `restart` for the shopper, and goes on with the session in the response. */
export class ActionRunner {
  readonly #parts: ElementParts;
  /** The state in which the choice was made, for a shopper who changes it. */
  #choiceState: OpenState | null = null;
  #running: Action | null = null;

  constructor(parts: ElementParts) {
    this.#parts = parts;
  }

  get isSelecting(): boolean {
    return this.#running === 'select';
  }

  /** The session that listed the chosen options: the one created for the choice may list none. */
  get chosenFrom(): Session | null {
    return this.#choiceState?.session ?? null;
  }

  async select(customer: Customer): Promise<void> {
    const { state } = this.#parts.checkout;
    if (state.phase !== 'open') return;
    const { session, selection, sessionId } = state;
    const outcome = await this.#run('select', session, selectBody(selection, customer));
    if (outcome.kind !== 'done') return;
    const fixed = outcome.session;
    // Money sent on another network than the confirmed one is lost: trust the response, not the request.
    if (fixed === null || contradicts(fixed.methods, selection)) {
      this.#fail('select');
      return;
    }
    this.#choiceState = state;
    this.#continue(sessionId, fixed, selection, 'confirm');
  }

  /** Goes back to the choice at once, and reads meanwhile whether that checkout is still open, and how long. */
  change(): void {
    const { checkout } = this.#parts;
    if (this.#choiceState === null || checkout.state.phase !== 'open') return;
    const session = { ...this.#choiceState.session, secondsLeft: null, expiresAtMs: null };
    this.#continue(checkout.state.sessionId, session, this.#choiceState.selection, 'choose');
    void checkout.refresh();
  }

  async cancel(session: Session): Promise<void> {
    const { checkout, ui } = this.#parts;
    const outcome = await this.#run('cancel', session, {});
    if (outcome.kind !== 'done') return;
    // Paid meanwhile: there is nothing left to cancel.
    if (outcome.session?.status === 'complete') {
      checkout.dispatch({ type: 'read', session: outcome.session, preselected: NO_PRESELECTION });
    }
    checkout.dispatch({ type: 'canceled' });
    ui.set({ action: 'none' });
  }

  async restart(): Promise<void> {
    const { checkout, sender } = this.#parts;
    const { state } = checkout;
    if (this.#running === 'restart' || (state.phase !== 'expired' && state.phase !== 'canceled')) return;
    const { session, sessionId, selection } = state;
    if (!sender.send('restart', { session })) return;
    const outcome = await this.#run('restart', session, {});
    if (outcome.kind !== 'done') return;
    if (outcome.session === null) this.#fail('restart');
    else this.#continue(sessionId, outcome.session, selection, 'choose');
  }

  #continue(from: string, session: Session, selection: Selection, step: OpenState['step']): void {
    const { checkout, ui } = this.#parts;
    checkout.dispatch({ type: 'continued', from, session, selection, step });
    // Not before, or the live region would say the old phase once more.
    ui.set({ action: 'none' });
  }

  /** Reports a failure before it resolves; superseded actions report nothing. After `done`, the action is still `running`. */
  async #run(action: Action, session: Session, body: object): Promise<RequestOutcome> {
    const { checkout, ui } = this.#parts;
    const url = session.routes[action];
    const { state } = checkout;
    const isOver = state.phase === 'idle' || state.sessionId !== session.id;
    // Ignore double clicks, and any action while a cancel is running.
    const isBusy = this.#running === action || this.#running === 'cancel';
    if (url === null || isOver || isBusy) return { kind: 'superseded' };
    this.#running = action;
    ui.set({ action: 'running', check: 'none' });
    const outcome = await checkout.act(url, body);
    if (this.#running !== action) return { kind: 'superseded' };
    this.#running = null;
    if (outcome.kind === 'failed' && checkout.state.phase === state.phase) this.#fail(action);
    else if (outcome.kind !== 'done') ui.set({ action: 'none' });
    return outcome;
  }

  #fail(action: Action): void {
    const { checkout, ui, sender } = this.#parts;
    ui.set({ action: `${action}-failed` });
    const { state } = checkout;
    if (state.phase === 'open' || state.phase === 'waiting') sender.sendActionFailed(state.sessionId);
    else sender.sendError('action-failed', true);
    // The action may have failed because the checkout is over.
    void checkout.refresh();
  }
}

function selectBody({ method, currency, network }: Selection, customer: Customer): object {
  return {
    type: method,
    ...(currency !== '' && { currency }),
    ...(network !== '' && { network }),
    ...(Object.keys(customer).length > 0 && { customer }),
  };
}

/** Whether a checkout lists options, but not the chosen ones. A checkout without options does not contradict a choice. */
function contradicts(methods: readonly PaymentMethod[], { method, currency, network }: Selection): boolean {
  const chosenMethod = methods.find(({ value }) => value === method);
  const currencies = chosenMethod?.currencies ?? [];
  const chosenCurrency = currencies.find(({ value }) => value === currency);
  const networks = chosenCurrency?.networks ?? [];
  return (
    (methods.length > 0 && chosenMethod === undefined) ||
    (currencies.length > 0 && chosenCurrency === undefined) ||
    (networks.length > 0 && !networks.some(({ value }) => value === network))
  );
}

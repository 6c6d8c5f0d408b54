import type { Selection } from '../../session/selection.js';
import type { PaymentMethod, Session } from '../../session/session.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { RequestOutcome } from '../../state/request.js';
import type { ElementParts } from '../element-parts.js';
import { type Customer, customerFrom } from './customer-form.js';

type Action = 'select' | 'cancel' | 'restart';

/** Asks the proxy to fix the choice, to cancel or to start afresh, and carries on with what it answers. */
export class ActionRunner {
  readonly #parts: ElementParts;
  /** What was chosen from, for a shopper who thinks again. */
  #choiceState: OpenState | null = null;
  #customer: Customer & { readonly of?: string } = {};
  #running: Action | null = null;

  constructor(parts: ElementParts) {
    this.#parts = parts;
  }

  /** The session whose options the choice was made from: the new one may list none. */
  get chosenFrom(): Session | null {
    return this.#choiceState?.session ?? null;
  }

  /** What was typed last for this checkout, so that going back loses nothing. */
  get customer(): Customer {
    const { of, ...customer } = this.#customer;
    return of === this.#parts.checkout.requestedId ? customer : {};
  }

  async select(form: HTMLFormElement): Promise<void> {
    const { state, requestedId } = this.#parts.checkout;
    if (state.phase !== 'open') return;
    const { session, selection, sessionId } = state;
    this.#customer = { of: requestedId, ...customerFrom(form) };
    const outcome = await this.#run('select', session, selectBody(selection, this.customer));
    if (outcome.kind !== 'done') return;
    const answer = outcome.session;
    // Money sent on another network than the one confirmed is lost: what the answer says is believed, not what was asked.
    if (answer === null || contradicts(answer.methods, selection)) {
      this.#fail();
      return;
    }
    this.#choiceState = state;
    this.#continue(sessionId, answer, selection, 'confirm');
  }

  /** Back to the choice, at once; whether that checkout is still open, and for how long, is asked meanwhile. */
  change(): void {
    const { checkout } = this.#parts;
    if (this.#choiceState === null || checkout.state.phase !== 'open') return;
    const session = { ...this.#choiceState.session, secondsLeft: null, expiresAtMs: null };
    this.#continue(checkout.state.sessionId, session, this.#choiceState.selection, 'choose');
    void checkout.refresh();
  }

  async cancel(session: Session): Promise<void> {
    const { checkout } = this.#parts;
    const outcome = await this.#run('cancel', session, {});
    if (outcome.kind === 'done') checkout.dispatch({ type: 'canceled' });
  }

  async restart(): Promise<void> {
    const { checkout, sender } = this.#parts;
    const { state } = checkout;
    if (this.#running === 'restart' || (state.phase !== 'expired' && state.phase !== 'canceled')) return;
    const { session, sessionId, selection } = state;
    if (!sender.send('restart', { session })) return;
    const outcome = await this.#run('restart', session, {});
    if (outcome.kind !== 'done') return;
    if (outcome.session === null) this.#fail();
    else this.#continue(sessionId, outcome.session, selection, 'choose');
  }

  #continue(from: string, session: Session, selection: Selection, step: OpenState['step']): void {
    this.#parts.checkout.dispatch({ type: 'continued', from, session, selection, step });
  }

  /** A failure has been said by the time this settles; what was overtaken is nobody's business any more. */
  async #run(action: Action, session: Session, body: object): Promise<RequestOutcome> {
    const { checkout, ui } = this.#parts;
    const url = session.routes[action];
    const { state } = checkout;
    const isOver = state.phase === 'idle' || state.sessionId !== session.id;
    // Pressed twice is pressed once; and a checkout that is being cancelled is not chosen for.
    const isBusy = this.#running === action || this.#running === 'cancel';
    if (url === null || isOver || isBusy) return { kind: 'superseded' };
    this.#running = action;
    ui.set({ action: 'running' });
    const outcome = await checkout.act(url, body);
    if (this.#running !== action) return { kind: 'superseded' };
    this.#running = null;
    ui.set({ action: 'none' });
    if (outcome.kind === 'failed' && checkout.state.phase === state.phase) this.#fail();
    return outcome;
  }

  #fail(): void {
    const { checkout, ui, sender } = this.#parts;
    ui.set({ action: 'failed' });
    const { state } = checkout;
    if (state.phase === 'open' || state.phase === 'waiting') sender.sendActionFailed(state.sessionId);
    else sender.sendError('action-failed', true);
    // Perhaps because the checkout is over.
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

/** Whether a checkout lists options, and not the ones that were chosen. One that lists none says nothing against them. */
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

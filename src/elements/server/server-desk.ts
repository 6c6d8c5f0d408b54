import type { Selection } from '../../session/selection.js';
import type { Session } from '../../session/session.js';
import type { OpenState } from '../../state/checkout-state.js';
import { customerFrom, type Customer } from './customer-from.js';
import type { ServerKit } from './server-kit.js';

/** Asks the proxy to fix the choice, to cancel or to start afresh, and carries on with what it answers. */
export class ServerDesk {
  readonly #kit: ServerKit;
  /** What was chosen from, for a shopper who thinks again. */
  #before: OpenState | null = null;
  #customer: Customer = {};

  constructor(kit: ServerKit) {
    this.#kit = kit;
  }

  /** The session whose options the choice was made from: the new one may list none. */
  get chosenFrom(): Session | null {
    return this.#before?.session ?? null;
  }

  /** What was typed last, so that going back loses nothing. */
  get customer(): Customer {
    return this.#customer;
  }

  async select(form: HTMLFormElement): Promise<void> {
    const { state } = this.#kit.checkout;
    if (state.phase !== 'open') return;
    const { session, selection, sessionId } = state;
    this.#customer = customerFrom(form);
    const answer = await this.#ask('select', session, selectBody(selection, this.#customer));
    if (answer === null) return;
    this.#before = state;
    this.#continue(sessionId, answer, selection, 'confirm');
  }

  /** Back to the choice, at once; whether that checkout is still open is asked meanwhile. */
  change(): void {
    const { checkout } = this.#kit;
    if (this.#before === null || checkout.state.phase !== 'open') return;
    const { session, selection } = this.#before;
    this.#continue(checkout.state.sessionId, session, selection, 'choose');
    void checkout.refresh();
  }

  async cancel(): Promise<void> {
    const { checkout } = this.#kit;
    const { state } = checkout;
    if (!('session' in state)) return;
    if ((await this.#ask('cancel', state.session, {})) !== null) checkout.dispatch({ type: 'canceled' });
  }

  async restart(): Promise<void> {
    const { checkout, sender } = this.#kit;
    const { state } = checkout;
    if (state.phase !== 'expired' && state.phase !== 'canceled') return;
    const { session, sessionId } = state;
    if (!sender.send('restart', { session })) return;
    const answer = await this.#ask('restart', session, {});
    if (answer !== null) this.#continue(sessionId, answer, state.selection, 'choose');
  }

  #continue(from: string, session: Session, selection: Selection, step: OpenState['step']): void {
    this.#kit.checkout.dispatch({ type: 'continued', from, session, selection, step });
  }

  /** The session to go on with; null where it failed or was overtaken, which has been said by then. */
  async #ask(action: 'select' | 'cancel' | 'restart', session: Session, body: object): Promise<Session | null> {
    const { checkout, disclosure } = this.#kit;
    const url = session.routes[action];
    if (url === null || disclosure.value.action === 'running') return null;
    const { phase } = checkout.state;
    disclosure.set({ action: 'running' });
    const outcome = await checkout.act(url, body);
    disclosure.set({ action: 'none' });
    if (outcome.kind === 'done') return outcome.session ?? session;
    if (outcome.kind === 'failed' && checkout.state.phase === phase) this.#fail();
    return null;
  }

  #fail(): void {
    const { checkout, disclosure, sender } = this.#kit;
    disclosure.set({ action: 'failed' });
    sender.sendError('action-failed', true);
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

// What the proxy needs from a payment provider. Keys, header names, upstream paths and signature formats stay behind this
// interface, and what a provider can do is asked of it, never inferred from its name.
import type { Collects, Money } from '../schema/neutral-session.js';
import type { Payment } from '../schema/payments/payments.js';
import type { OfferedMethod, SelectRequest } from '../schema/select-request.js';

/** The JSON that a browser gets of a session, in the provider's own form or in the neutral one (`contract/`). */
export interface PublicSession {
  /** The payment page; null also if the provider named one that is not allowed. */
  readonly url: string | null;
  readonly [member: string]: unknown;
}

/** One line of a session's order, as the provider reports it. */
export interface SessionLine {
  /** Null if the provider does not name it. */
  readonly name: string | null;
  /** The id of its price at the provider. */
  readonly price: string | null;
  readonly quantity: number | null;
  /** For the whole line, as a decimal string. */
  readonly amount: string | null;
}

/** What a line that has no name of its own is shown as. */
export interface LineDescription {
  readonly name: string;
  readonly description: string | null;
  readonly imageUrl: string | null;
}

/** By position. Null for a line that keeps what it has. */
export type LineDescriptions = readonly (LineDescription | null)[];

/** A session as the provider has just reported it. */
export interface ProviderSession {
  readonly id: string;
  /** `open`, `complete` or `expired`. Any other word, and null, counts as pending: never success, never the end. */
  readonly status: string | null;
  readonly total: Money;
  /** What the shopper can choose from. */
  readonly methods: readonly OfferedMethod[];
  /** The customer details that the session asks for; null if it never asks. */
  readonly collects: Collects | null;
  /** The payment page as the provider named it, allowed or not. */
  readonly paymentUrl: string | null;
  /** Epoch milliseconds by this server's clock; null if unknown. */
  readonly expiresAtMs: number | null;
  readonly isLivemode: boolean;
  /** For the merchant's server only. */
  readonly clientReferenceId: string | null;
  readonly paymentIntent: string | null;
  /** Every line, in the order in which `toPublic` shows them. Without it, the proxy's option `items` cannot name any. */
  readonly lines?: readonly SessionLine[] | undefined;
  /** What the shopper can pay in place: address, amount and what has arrived. The proxy adds it to what a browser gets. */
  readonly payments?: readonly Payment[] | undefined;
  /**
   * Returns what a browser may see, copied member by member from an allow-list. `status` takes the place of the session's own;
   * `descriptions` name the lines that have no name.
   * @throws {ProviderError} `bad-response` if the total is not fit to be shown.
   */
  readonly toPublic: (status: string | null, descriptions?: LineDescriptions) => PublicSession;
}

/** A POST to the callback route, unchanged. */
export interface CallbackDelivery {
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly nowSeconds: number;
}

/** What an authentic callback says. It announces a payment; only the session, read again, proves it. */
export interface CallbackClaim {
  /** Null for an authentic delivery about no session, such as a test: it is accepted, and nothing happens. */
  readonly sessionId: string | null;
  /** What a copy of the same delivery has, too. One that was handled is not handled again. @default none */
  readonly deliveryId?: string | null | undefined;
  /** Null if the delivery does not say; then the session's own counts. */
  readonly amount: string | null;
  readonly currency: string | null;
  readonly isLivemode: boolean;
  readonly isSucceeded: boolean;
  readonly network: string | null;
  readonly clientReferenceId: string | null;
  readonly paymentIntent: string | null;
  /** The signature is authentic but older than its time to live, or from the future: a late retry, a replay, or a wrong clock. */
  readonly isStale: boolean;
}

/** A payment provider. `payfect-checkout/server/provider-check` tests one that you write yourself. */
export interface CheckoutProvider {
  /** A short, stable name in lower case (`payfect`). It appears in payments and error messages. */
  readonly name: string;
  /** Whether a session's `status` says that it was paid. If not, the merchant says so (`sessionStatus`, `proxy.notify`). */
  readonly hasStatus: boolean;
  /**
   * Reads a session.
   * @throws {ProviderError} for every way in which that can fail (`not-found` for an unknown id), and whatever a function of
   * the merchant's own throws.
   */
  readSession(id: string): Promise<ProviderSession>;
  /** Returns null for anything that is not authentic, without a reason. Null if there is no callback, or no secret for it. */
  readonly verifyCallback: ((delivery: CallbackDelivery) => Promise<CallbackClaim | null>) | null;
  /**
   * Creates a checkout like an existing one, with the shopper's choice if there is one, and returns its id. The existing one
   * stays as it is. Null if the provider cannot do that.
   * @throws {ProviderError} `conflict` if the existing one is neither open nor expired.
   */
  readonly recreate: ((id: string, choice: SelectRequest | null) => Promise<string>) | null;
  /** Cancels a session. Null if the provider cannot. @throws {ProviderError} `conflict` if it is already over. */
  readonly cancelSession: ((id: string) => Promise<void>) | null;
}

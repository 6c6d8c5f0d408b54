// What the proxy asks of a payment provider, and all it knows of one.
// Keys, header names, upstream paths and signature formats stay behind this interface.
import type { PayfectSession } from '../schema/payfect-session.js';
import type { SelectRequest } from '../schema/select-request.js';
import type { WeWireSession } from '../schema/wewire-session.js';
import type { UpstreamFetch } from './http/upstream-fetch.js';

/** A session as the provider just told it. */
export interface ProviderSession {
  /** What the shopper may see, in the provider's own form. */
  readonly shown: PayfectSession | WeWireSession;
  /** What only the merchant's server may see. */
  readonly clientReferenceId: string | null;
  readonly paymentIntent: string | null;
}

/** A POST to the callback route, as it came. */
export interface CallbackDelivery {
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly nowSeconds: number;
}

/** What an authentic callback says. It announces; only the session, read again, proves. */
export interface CallbackClaim {
  readonly sessionId: string;
  readonly amount: string;
  readonly currency: string;
  readonly isLivemode: boolean;
  readonly isSucceeded: boolean;
  readonly network: string | null;
  readonly clientReferenceId: string | null;
  readonly paymentIntent: string | null;
  /** True where the signature is authentic but past its time to live: a late retry, or a replay. */
  readonly isStale: boolean;
}

export interface ProviderCallOptions {
  readonly fetch?: UpstreamFetch | undefined;
}

export interface CheckoutProvider {
  readonly name: 'payfect' | 'wewire';
  /** Hosts (with port) that a payment page may have. */
  readonly paymentHosts: readonly string[];
  /**
   * Reads a session that the shopper is allowed to see.
   * @throws {ProviderError} for every way in which that can fail, and what a function of the merchant's own throws.
   */
  readSession(id: string, options?: ProviderCallOptions): Promise<ProviderSession>;
  /** Gives null for anything that is not authentic, without saying why. Is null itself where no secret is known. */
  readonly verifyCallback: ((delivery: CallbackDelivery) => Promise<CallbackClaim | null>) | null;
  /**
   * Creates a checkout like the given one, with a method where the shopper chose one, and gives its id. Null where the
   * provider does not tell enough to do that. The given one stays as it is.
   * @throws {ProviderError} `conflict` where it is neither open nor expired.
   */
  readonly recreate:
    ((id: string, choice: SelectRequest | null, options?: ProviderCallOptions) => Promise<string>) | null;
  /** Cancels a session at the provider. Null where the provider cannot. @throws {ProviderError} `conflict` where it is over. */
  readonly cancelSession: ((id: string, options?: ProviderCallOptions) => Promise<void>) | null;
}

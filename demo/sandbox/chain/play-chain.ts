// What the sandbox takes from the play chain: networks with play money, whose blocks come when somebody asks for them.

export interface ChainPayment {
  /** The transaction, in the form of its network. */
  readonly id: string;
  readonly network: string;
  /** As in a session: lower case. */
  readonly asset: string;
  readonly address: string;
  readonly memo: string | null;
  readonly amount: string;
  readonly sentAtMs: number;
  /** 0 until a block holds it. A Lightning payment has 1 at once. */
  readonly confirmations: number;
  /** Undone by a reorganization. */
  readonly isDropped: boolean;
}

/** A payment to send. An asset may be in any case. */
export interface PaymentOrder {
  readonly network: string;
  readonly asset: string;
  readonly address: string;
  readonly memo?: string;
  readonly amount: string;
}

/** What the owner of an address expects there. */
export interface DepositRequest {
  readonly asset: string;
  readonly amount: string;
  /** The order. Addresses with the same description are ways to pay the same one. */
  readonly description?: string;
  /** Lets the time to pay run out, so that a late payment can be rehearsed. */
  readonly expire?: () => void;
}

export interface ChainChange {
  readonly kind: 'sent' | 'mined' | 'reorganized';
  readonly network: string;
  /** Whom a payment was sent to; null for blocks. */
  readonly address: string | null;
}

/** A deposit address that somebody watches. */
export interface WatchedAddress {
  readonly network: string;
  readonly address: string;
  /** Null if it is not known. */
  readonly request: DepositRequest | null;
}

export interface PlayChain {
  /**
   * A new deposit address of a network, that its owner watches (Lightning: an invoice for an amount).
   * @throws {ChainError} for an unknown network, and for Lightning without an amount.
   */
  createAddress(network: string, request?: DepositRequest): string;
  /** What has arrived at an address on every network that has it, oldest first. Each is as it is now. */
  paymentsTo(address: string): readonly ChainPayment[];
  /** @throws {ChainError} for an address of another network, a bad amount, or more than the play money there. */
  send(payment: PaymentOrder): ChainPayment;
  /** @throws {ChainError} for an unknown network, and for one without blocks. */
  mine(network: string, blocks?: number): void;
  /**
   * The newest block with payments is undone. By default its payments are gone, as after a double spend;
   * `unconfirmed` has them wait for a block again.
   * @throws {ChainError} if no block of the network holds a payment.
   */
  reorganize(network: string, outcome?: 'dropped' | 'unconfirmed'): void;
  onChange(listener: (change: ChainChange) => void): () => void;
  /** All payments, newest first. */
  payments(): readonly ChainPayment[];
  /** The deposit addresses, newest first. */
  watched(): readonly WatchedAddress[];
  /** What the wallet has left of an asset. */
  balance(network: string, asset: string): string;
  /** Blocks so far. */
  height(network: string): number;
}

/** What the user did wrong; the message is for them. */
export class ChainError extends Error {}

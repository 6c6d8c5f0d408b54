// What the option `payments` gets and returns.
import type { ProviderSession } from '../../providers/provider.js';

export interface PaymentsContext {
  readonly sessionId: string;
  /** As the provider reports it. There is no request here, because all browsers that read the session share the result. */
  readonly session: ProviderSession;
}

/**
 * One way to pay in place: a currency on a network. What is left out is unknown, or not needed. Amounts are decimal strings of
 * `currency`, and are shown as they are.
 */
export interface PaymentDescription {
  /** The session's own value (`usdt`). */
  readonly currency: string;
  readonly network: {
    /** The session's own value (`tron`). */
    readonly value: string;
    /** With its standard, as shown (`Tron (TRC20)`). */
    readonly name?: string | null | undefined;
    /** CAIP-2 (`eip155:1`, `tron:0x2b6653dc`). */
    readonly chain?: string | null | undefined;
  };
  /** Needed for a token; not for a network's own coin. */
  readonly token?:
    { readonly contract: string | null; readonly decimals?: number | null | undefined } | null | undefined;
  /** The same for as long as the session lasts. For Lightning, the invoice. */
  readonly address: string;
  /** What the network needs besides the address (`Memo`, `Destination tag`). */
  readonly memo?: { readonly name: string | null; readonly value: string } | null | undefined;
  /** The whole price. */
  readonly amount: string;
  readonly received?: string | null | undefined;
  /** What is still to be sent. */
  readonly due?: string | null | undefined;
  readonly fiat?: { readonly amount: string; readonly currency: string } | null | undefined;
  /** A payment request to this address (BIP-21, BOLT 11, EIP-681, Solana Pay). */
  readonly uri?: string | null | undefined;
  /** Links that open a wallet with this payment. */
  readonly wallets?: readonly { readonly name: string; readonly url: string }[] | undefined;
  /** `awaiting`, `detected`, `confirming` or `confirmed`. @default 'awaiting' */
  readonly stage?: string | undefined;
  readonly confirmations?:
    | {
        readonly seen?: number | null | undefined;
        readonly needed?: number | null | undefined;
        readonly secondsLeft?: number | null | undefined;
      }
    | null
    | undefined;
  readonly transactions?:
    | readonly {
        readonly id: string;
        readonly amount?: string | null | undefined;
        readonly url?: string | null | undefined;
      }[]
    | undefined;
  /** `underpaid`, `overpaid`, `late`, `held`, `refunded` or `wrong-asset`. */
  readonly exception?: string | null | undefined;
  /** Whether money that arrives now still counts. @default true */
  readonly canStillPay?: boolean | undefined;
  /** Where the shopper finds help when something went wrong. */
  readonly support?:
    { readonly url?: string | null | undefined; readonly email?: string | null | undefined } | null | undefined;
}

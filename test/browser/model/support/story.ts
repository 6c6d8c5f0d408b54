// What may happen to a checkout, as data: a failing story can be printed, shrunk and run again.
import type { CheckoutEventName } from '../../../../src/events/checkout-events.js';
import { OTHER_ID, SESSION_ID } from '../../support/sessions.js';

/** The checkout that a proxy creates for `select` and `restart`. */
export const MADE_ID = 'made-by-the-proxy';
export const SESSION_IDS = [SESSION_ID, OTHER_ID, MADE_ID] as const;

/** The choices of a session, and the actions that the proxy offers. */
export type Form = 'plain' | 'choice' | 'doorbell' | 'two-steps' | 'every-route' | 'no-page' | 'refused-page';

/** What the server knows of the money on one network. */
export interface PaymentState {
  readonly network: 'tron' | 'ethereum';
  readonly stage: string;
  readonly received: string;
  readonly exception: string | null;
  readonly transactions: number;
  readonly canStillPay: boolean;
  /** The first one that was sent, another one, or one that the network does not have. */
  readonly address: 'first' | 'other' | 'wrong';
}

/** The state of a session at the server. */
export interface ServerState {
  readonly status: string | null;
  readonly form: Form;
  /** Null if the server does not send it; the expiry date is long past. */
  readonly secondsLeft: number | null;
  readonly pollAfter: number | null;
  /** What can be paid in place; empty if nothing can. */
  readonly payments: readonly PaymentState[];
}

export type Fault =
  | { readonly kind: 'lost' }
  /** No response. */
  | { readonly kind: 'silent' }
  /** Headers without a body. */
  | { readonly kind: 'half' }
  /** A response that the story releases, even after an abort: a page's own `fetch` may ignore signals. */
  | { readonly kind: 'held' }
  | { readonly kind: 'problem'; readonly status: number; readonly retryAfterSeconds: number | null }
  /** Status 200 without a session. */
  | { readonly kind: 'nonsense'; readonly type: string; readonly body: string }
  /** The response for another session, which is complete. */
  | { readonly kind: 'stranger' };

/** The proxy's response to `select`, `cancel` and `restart`: the session with an id, no content, or a fault. */
export type ActResponse = Fault | { readonly kind: 'session'; readonly id: string } | { readonly kind: 'nothing' };

export type StreamResponse = 'open' | 'refused' | 'lost' | 'silent';

/** What a shopper can press; `onward` is the payment link, or the button that fixes the choice. */
export type Control =
  | 'onward'
  | 'cancel'
  | 'cancel-confirm'
  | 'keep'
  | 'check'
  | 'retry'
  | 'notice'
  | 'change'
  | 'restart'
  | 'qr'
  | 'pay-here';

/** What the page's own code does, at any time or in a listener. */
export type PageIntent =
  | { readonly kind: 'call'; readonly method: 'refresh' | 'cancel' | 'focus' }
  | { readonly kind: 'id'; readonly to: string | null }
  | { readonly kind: 'place'; readonly move: 'append' | 'remove' | 'insert' | 'move-before' }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string | null };

/** What the server does, or will do. */
export type ServerStep =
  | { readonly kind: 'server-state'; readonly id: string; readonly state: ServerState }
  /** That many reads fail; later ones succeed. */
  | { readonly kind: 'network-fault'; readonly fault: Fault; readonly reads: number }
  | { readonly kind: 'acts'; readonly response: ActResponse }
  | { readonly kind: 'streams'; readonly response: StreamResponse }
  | { readonly kind: 'bell'; readonly does: 'ring' | 'heartbeat' | 'end' }
  | { readonly kind: 'release' };

export type Step =
  | ServerStep
  | PageIntent
  | { readonly kind: 'time'; readonly ms: number }
  /** Time while nothing runs. */
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'click'; readonly control: Control }
  | { readonly kind: 'choose'; readonly nth: number }
  | { readonly kind: 'wake'; readonly by: 'focus' | 'online' | 'hide' | 'show' | 'revive' }
  /** The page reloads: a new element with the same tab's memory. */
  | { readonly kind: 'reload' };

export interface Scene {
  readonly step: Step;
  /** Whether the next step follows at once. */
  readonly isImmediate: boolean;
}

/** The start of a story, and conditions that do not change. */
export interface Setting {
  /** The state of every session at first. */
  readonly serverState: ServerState;
  /** Whether the shopper returns from the payment page. */
  readonly isReturning: boolean;
  /** Whether the page preselects a network, which completes the choice. */
  readonly isPreselected: boolean;
  /** What the page does in its listener for an event; null if nothing. */
  readonly reaction: { readonly to: CheckoutEventName; readonly intent: PageIntent } | null;
  /** Whether the page cancels all cancelable events. */
  readonly preventsDefaults: boolean;
  /** 0 up to 1: the jitter of reads. */
  readonly randomValue: number;
}

export interface Story {
  readonly setting: Setting;
  readonly scenes: readonly Scene[];
}

/** The relative frequency of each kind of step. */
export interface Emphasis {
  readonly server: number;
  readonly faults: number;
  readonly time: number;
  readonly wake: number;
  readonly shopper: number;
  readonly page: number;
  readonly acts: number;
  readonly doorbell: number;
  /** How often a session can be paid in place, in percent. */
  readonly inPlace: number;
  /** The forms of sessions. */
  readonly forms: readonly Form[];
}

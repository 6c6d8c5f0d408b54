// What may happen to a checkout, as data: a story that fails can be printed, shortened and told again.
import type { CheckoutEventName } from '../../../../src/events/checkout-events.js';
import { OTHER_ID, SESSION_ID } from '../../support/sessions.js';

/** The checkout that a proxy makes for a choice, or for a shopper who starts again. */
export const MADE_ID = 'made-by-the-proxy';
export const SESSION_IDS = [SESSION_ID, OTHER_ID, MADE_ID] as const;

/** What is to be chosen, and what the proxy offers beside reading. */
export type Form = 'plain' | 'choice' | 'doorbell' | 'two-steps' | 'every-route' | 'no-page' | 'refused-page';

/** What the server says of a session when it is asked. */
export interface ServerState {
  readonly status: string | null;
  readonly form: Form;
  /** Null where the server does not say; the date in the answer is long past. */
  readonly secondsLeft: number | null;
  readonly pollAfter: number | null;
}

export type Fault =
  | { readonly kind: 'lost' }
  /** Nothing ever comes. */
  | { readonly kind: 'silent' }
  /** The headers come, and the body never does. */
  | { readonly kind: 'half' }
  /** It comes when the story says so, also where the request was given up: a page's own `fetch` may ignore that. */
  | { readonly kind: 'held' }
  | { readonly kind: 'problem'; readonly status: number; readonly retryAfterSeconds: number | null }
  /** Status 200 with something that is no session. */
  | { readonly kind: 'nonsense'; readonly type: string; readonly body: string }
  /** The answer for another session, which is complete. */
  | { readonly kind: 'stranger' };

/** What the proxy answers to `select`, `cancel` and `restart`: the session of an id, nothing (204), or a fault. */
export type ActResponse = Fault | { readonly kind: 'session'; readonly id: string } | { readonly kind: 'nothing' };

export type StreamResponse = 'open' | 'refused' | 'lost' | 'silent';

/** What a shopper may press; `onward` is the payment link, or the button that fixes the choice. */
export type Control = 'onward' | 'cancel' | 'check' | 'retry' | 'notice' | 'change' | 'restart' | 'qr';

/** What the page's own code does, at any time or from within a listener. */
export type PageIntent =
  | { readonly kind: 'call'; readonly method: 'refresh' | 'cancel' | 'focus' }
  | { readonly kind: 'id'; readonly to: string | null }
  | { readonly kind: 'place'; readonly move: 'append' | 'remove' | 'insert' | 'move-before' }
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string | null };

/** What the server does, or is going to do. */
export type ServerStep =
  | { readonly kind: 'server-state'; readonly id: string; readonly state: ServerState }
  /** So many reads go wrong, and those after them go well. */
  | { readonly kind: 'network-fault'; readonly fault: Fault; readonly reads: number }
  | { readonly kind: 'acts'; readonly response: ActResponse }
  | { readonly kind: 'streams'; readonly response: StreamResponse }
  | { readonly kind: 'bell'; readonly does: 'ring' | 'heartbeat' | 'end' }
  | { readonly kind: 'release' };

export type Step =
  | ServerStep
  | PageIntent
  | { readonly kind: 'time'; readonly ms: number }
  /** Time in which nothing runs. */
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'click'; readonly control: Control }
  | { readonly kind: 'choose'; readonly nth: number }
  | { readonly kind: 'wake'; readonly by: 'focus' | 'online' | 'hide' | 'show' | 'revive' }
  /** The page is loaded anew: another element, the same tab's memory. */
  | { readonly kind: 'reload' };

export interface Scene {
  readonly step: Step;
  /** Whether the next step follows before anything else can run. */
  readonly isImmediate: boolean;
}

/** How a story begins, and what holds all through it. */
export interface Setting {
  /** What the server says of every session at first. */
  readonly serverState: ServerState;
  /** Whether the shopper comes back from the payment page. */
  readonly isReturning: boolean;
  /** Whether the page preselects a network, so that nothing is left to be chosen. */
  readonly isPreselected: boolean;
  /** What the page does from within its listener for an event; null for a page that only listens. */
  readonly reaction: { readonly to: CheckoutEventName; readonly intent: PageIntent } | null;
  /** Whether the page prevents what can be prevented. */
  readonly preventsDefaults: boolean;
  /** 0 up to 1: the luck that spreads reads. */
  readonly randomValue: number;
}

export interface Story {
  readonly setting: Setting;
  readonly scenes: readonly Scene[];
}

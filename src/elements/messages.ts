import type { Strings } from '../locale/strings.js';
import type { CheckoutState } from '../state/checkout-state.js';

/** A heading and a sentence: what a phase has to say, to the eye and to the ear alike. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** What there is to say about a state; null where the page speaks for itself. */
export function messageFor(state: CheckoutState, strings: Strings): Message | null {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'loading':
      return { title: strings.loading, text: '' };
    case 'open':
    case 'waiting':
      if (state.session.status === 'pending') return { title: strings.pendingTitle, text: strings.pendingText };
      return state.phase === 'open' ? null : { title: strings.waitingTitle, text: strings.waitingText };
    case 'complete':
      return { title: strings.completeTitle, text: state.late ? strings.lateText : strings.completeText };
    case 'expired':
      return { title: strings.expiredTitle, text: strings.expiredText };
    case 'canceled':
      return { title: strings.canceledTitle, text: strings.canceledText };
    case 'failed':
      return { title: strings.failedTitle, text: strings.errors[state.error.code] };
    default:
      return state satisfies never;
  }
}

import type { CheckoutEventName } from '../../../../src/events/checkout-events.js';

type Names = readonly CheckoutEventName[];

/** An event as the page receives it. */
export interface HeardEvent {
  readonly name: CheckoutEventName;
  /** The session of the event. */
  readonly sessionId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The facts outside the element at the time of an event. */
export interface Circumstances {
  /** Statuses that the server sent for this session id in responses that were not aborted. */
  readonly statuses: ReadonlySet<string | null>;
  /** What the shopper is doing; null if nothing. */
  readonly intent: string | null;
  /** Whether this session id was canceled. */
  readonly isCanceled: boolean;
  /** The element's phase. */
  readonly phase: string;
  /** Consecutive failed reads. */
  readonly failures: number;
  /** Whether the server has sent what a `progress` reports, and none has reported it since. */
  readonly isNews: boolean;
  /** Whether the server has sent another address than at first for this session id. */
  readonly isAddressChanged: boolean;
  /** Whether the server has sent this session without payments in place. */
  readonly isPaidElsewhere: boolean;
}

/** The documented guarantees about events (README, "Events"), as a short model. */
export class EventContract {
  readonly #sent = new Map<string, Names>();

  sentFor(sessionId: string): Names {
    return this.#sent.get(sessionId) ?? [];
  }

  /** Records an event, and returns the guarantees that it violates. */
  violationsBy(heard: HeardEvent, circumstances: Circumstances): readonly string[] {
    const { name, sessionId, detail } = heard;
    const sent = this.sentFor(sessionId);
    this.#sent.set(sessionId, [...sent, name]);
    const violations = [outOfOrder(heard, sent, circumstances), unfounded(heard, sent, circumstances)];
    return violations
      .filter((why) => why !== null)
      .map((why) => `${name} for ${sessionId} ${why} (after: ${sent.join(', ')}; ${JSON.stringify(detail)})`);
  }
}

/** Whether an event must not follow those sent for the same session id. */
function outOfOrder({ name, detail }: HeardEvent, sent: Names, { phase }: Circumstances): string | null {
  if (name === 'ready') return sent.some((earlier) => earlier !== 'error') ? 'was sent again, or too late' : null;
  if (name !== 'error' && !sent.includes('ready')) return 'was sent before ready';
  const isOver = phase === 'expired' || phase === 'canceled';
  if (isOver && (name === 'restart' || detail.code === 'action-failed')) return null;
  if (sent.includes('complete')) return 'was sent after the end';
  return wasOver(sent) && name !== 'complete' ? 'was sent after expired or cancel' : null;
}

function wasOver(sent: Names): boolean {
  return sent.includes('expired') || sent.includes('cancel');
}

/** Whether an event lacks a reason outside the element. */
function unfounded({ name, detail }: HeardEvent, sent: Names, circumstances: Circumstances): string | null {
  const { statuses, intent, isCanceled } = circumstances;
  switch (name) {
    case 'ready':
      return statuses.size > 0 ? null : 'was sent without a response';
    case 'change':
    case 'pay':
    case 'restart':
      return intent === name ? null : 'was sent without a shopper action';
    case 'complete':
      if (detail.late !== wasOver(sent)) return 'has the wrong late';
      return statuses.has('complete') ? null : 'was sent without a response that says so';
    case 'expired':
      return statuses.has('expired') ? null : 'was sent without a response that says so';
    case 'cancel':
      return isCanceled ? null : 'was sent without a cancel';
    case 'progress':
      return circumstances.isNews ? null : 'was sent without news from the server';
    case 'error':
      if (typeof detail.message !== 'string' || detail.message === '') return 'has no message';
      return wrongError(detail.code, circumstances);
    default:
      return name satisfies never;
  }
}

function wrongError(code: unknown, { failures, isAddressChanged, isPaidElsewhere }: Circumstances): string | null {
  if (code === 'details-changed' && !isAddressChanged) return 'was sent without another address';
  if (code === 'bad-url' && !isPaidElsewhere) return 'was sent for a session that is paid in place';
  return failures >= failuresBefore(code) ? null : 'was sent too early';
}

const NEEDS_NO_FAILURE: readonly unknown[] = ['invalid-session-id', 'bad-url', 'action-failed', 'details-changed'];

/** The number of failed reads in a row before an error is sent. */
function failuresBefore(code: unknown): number {
  if (NEEDS_NO_FAILURE.includes(code)) return 0;
  return code === 'forbidden' ? 1 : 3;
}

import type { CheckoutEventName } from '../../../../src/events/checkout-events.js';

type Names = readonly CheckoutEventName[];

/** An event as a page hears it. */
export interface HeardEvent {
  readonly name: CheckoutEventName;
  /** The session that it is about. */
  readonly sessionId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What is known of the world outside the element when an event comes. */
export interface Circumstances {
  /** Statuses that the server gave for this session id, to somebody who still listened. */
  readonly statuses: ReadonlySet<string | null>;
  /** What the shopper is doing at this moment, null while it is somebody else who acts. */
  readonly intent: string | null;
  /** Whether somebody has given up on this session id. */
  readonly isGivenUp: boolean;
  /** The element's phase. */
  readonly phase: string;
  /** Consecutive reads, up to now, that went wrong. */
  readonly failures: number;
}

/** The promises that an element makes to its page about events (README, "Events"), as a short model of their own. */
export class EventContract {
  readonly #sent = new Map<string, Names>();

  sentFor(sessionId: string): Names {
    return this.#sent.get(sessionId) ?? [];
  }

  /** Takes note of an event, and says which promises it breaks. */
  violationsBy(heard: HeardEvent, circumstances: Circumstances): readonly string[] {
    const { name, sessionId, detail } = heard;
    const sent = this.sentFor(sessionId);
    this.#sent.set(sessionId, [...sent, name]);
    const broken = [outOfPlace(heard, sent, circumstances), uncalledFor(heard, sent, circumstances)];
    return broken
      .filter((why) => why !== null)
      .map((why) => `${name} for ${sessionId} ${why} (before it: ${sent.join(', ')}; ${JSON.stringify(detail)})`);
  }
}

/** Where an event must not stand among those that were sent for the same session id. */
function outOfPlace({ name, detail }: HeardEvent, sent: Names, { phase }: Circumstances): string | null {
  if (name === 'ready') return sent.some((earlier) => earlier !== 'error') ? 'came again, or too late' : null;
  if (name !== 'error' && !sent.includes('ready')) return 'came before ready';
  const isOver = phase === 'expired' || phase === 'canceled';
  if (isOver && (name === 'restart' || detail.code === 'action-failed')) return null;
  if (sent.includes('complete') || sent.includes('cancel')) return 'came after the end';
  return sent.includes('expired') && name !== 'complete' ? 'came after expired' : null;
}

/** What an event needs to be true outside the element. */
function uncalledFor({ name, detail }: HeardEvent, sent: Names, circumstances: Circumstances): string | null {
  const { statuses, intent, isGivenUp } = circumstances;
  switch (name) {
    case 'ready':
      return statuses.size > 0 ? null : 'came although the server gave no answer';
    case 'change':
    case 'pay':
    case 'restart':
      return intent === name ? null : 'came although the shopper did nothing';
    case 'complete':
      if (detail.late !== sent.includes('expired')) return 'is wrong about being late';
      return statuses.has('complete') ? null : 'came although the server did not say so';
    case 'expired':
      return statuses.has('expired') ? null : 'came although the server did not say so';
    case 'cancel':
      return isGivenUp ? null : 'came although nobody gave up';
    case 'error':
      if (typeof detail.message !== 'string' || detail.message === '') return 'has no sentence';
      return circumstances.failures >= failuresBefore(detail.code) ? null : 'came before it had to give up';
    default:
      return name satisfies never;
  }
}

/** Faults pass by themselves: so many reads in a row go wrong before the page is told. */
function failuresBefore(code: unknown): number {
  if (code === 'invalid-session-id' || code === 'bad-url' || code === 'action-failed') return 0;
  return code === 'forbidden' ? 1 : 3;
}

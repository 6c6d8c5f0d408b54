import { MAX_WAIT_SECONDS } from '../schema/proxy-members.js';
import type { Session } from '../session/session.js';
import type { CheckoutState, Trouble } from './checkout-state.js';
import { isStuck } from './reduce.js';

const SECOND_MS = 1000;
/** For what later scripts of the page set, such as headers. A slow one does not hold up the shopper. */
const PARSING_MS = 50;
const OPEN_MS = 15 * SECOND_MS;
const WAITING_MS = 2 * SECOND_MS;
/** After the first minute, most shoppers are busy with their wallet, or gone. */
const WAITING_LONG_MS = 10 * SECOND_MS;
const WAITING_LONG_AFTER_MS = 60 * SECOND_MS;
/** On-chain payments can arrive late: an expired or canceled session is watched for one this long. */
const LATE_WATCH_MS = 120 * SECOND_MS;
const LATE_MS = 10 * SECOND_MS;
const HIDDEN_MS = 30 * SECOND_MS;
const MAX_BACK_OFF_MS = 30 * SECOND_MS;
/** The server's clock decides about expiry: read shortly after it must have. */
const AFTER_EXPIRY_MS = 500;
const JITTER = 0.2;

export interface PollFacts {
  readonly state: CheckoutState;
  /** Milliseconds since the phase began. */
  readonly inPhaseMs: number;
  /** Milliseconds until the session expires; null if unknown. */
  readonly remainingMs: number | null;
  readonly isHidden: boolean;
  readonly isParsing: boolean;
  /** 0 up to, but not including, 1: spreads the reads of many shoppers. */
  readonly random: number;
}

/** Milliseconds until the next read; null if none is needed. */
export function nextReadDelayMs(facts: PollFacts): number | null {
  const { state, inPhaseMs, isHidden, random } = facts;
  switch (state.phase) {
    case 'idle':
    case 'failed':
    case 'complete':
      return null;
    case 'loading':
      if (state.trouble !== null) return backOffMs(state.trouble, facts);
      return facts.isParsing ? PARSING_MS : 0;
    case 'expired':
    case 'canceled':
      return inPhaseMs < LATE_WATCH_MS ? jittered(isHidden ? HIDDEN_MS : LATE_MS, random) : null;
    case 'open':
    case 'waiting': {
      // A session that can be paid in place may be paid at any time.
      const isAwaited = state.phase === 'waiting' || state.session.payments.length > 0;
      const awaitedMs = inPhaseMs < WAITING_LONG_AFTER_MS ? WAITING_MS : WAITING_LONG_MS;
      return followUpMs(state, isAwaited ? awaitedMs : OPEN_MS, facts);
    }
    default:
      return state satisfies never;
  }
}

function followUpMs(
  { session, trouble }: { session: Session; trouble: Trouble | null },
  usualMs: number,
  facts: PollFacts,
): number | null {
  if (trouble !== null) return isStuck(trouble) ? null : backOffMs(trouble, facts);
  const wantedMs = jittered(facts.isHidden ? Math.max(usualMs, HIDDEN_MS) : usualMs, facts.random);
  const delayMs = session.pollAfterSeconds === null ? wantedMs : hintedMs(session.pollAfterSeconds, facts);
  const expires = facts.remainingMs !== null && facts.remainingMs > 0;
  return expires ? Math.min(delayMs, facts.remainingMs + AFTER_EXPIRY_MS) : delayMs;
}

/** The delay that the server requested instead of the schedule's: never shorter, and spread a little. */
function hintedMs(seconds: number, { isHidden, random }: PollFacts): number {
  const hintMs = Math.min(
    Math.max(seconds * SECOND_MS, isHidden ? HIDDEN_MS : SECOND_MS),
    MAX_WAIT_SECONDS * SECOND_MS,
  );
  return hintMs * (1 + JITTER * random);
}

/** 2, 4, 8, 16, 30 seconds. */
function backOffMs({ failures }: Trouble, { random }: PollFacts): number {
  return jittered(Math.min(2 ** failures * SECOND_MS, MAX_BACK_OFF_MS), random);
}

function jittered(delayMs: number, random: number): number {
  return delayMs * (1 - JITTER + 2 * JITTER * random);
}

import type { Decimal } from '../decimal.js';
import type { Merchant } from './merchants.js';
import type { CreateRequest } from './request-schemas.js';

/** A checkout session as the sandbox keeps it; each change is a new object in the store. */
export interface Session {
  readonly id: string;
  readonly merchant: Merchant;
  readonly request: CreateRequest;
  readonly customerId: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
  /** What nobody sees from outside: WeWire's sessions have no status. Expired is one that is open after its time. */
  readonly progress: 'open' | 'complete' | 'canceled';
  /** What has arrived so far: less than the amount while open. */
  readonly received: Decimal;
}

export function statusOf({ progress, expiresAtMs }: Session, nowMs: number) {
  return progress === 'open' && expiresAtMs <= nowMs ? 'expired' : progress;
}

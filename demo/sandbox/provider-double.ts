import type { Hono } from 'hono';

/** The double of one provider, mountable beside others. */
export interface ProviderDouble {
  readonly app: Hono;
  /** Stops timers and callbacks under way. */
  close(): void;
}

import type { Hono } from 'hono';

/** The double of one provider, mountable next to others. */
export interface ProviderDouble {
  readonly app: Hono;
  /** Resolves when no callback is in flight. */
  idle(): Promise<void>;
  /** Stops timers and aborts callbacks in flight. */
  close(): void;
}

import { isSessionId } from '../schema/session-id.js';
import { NO_REQUEST } from './log.js';
import type { KnownStatus } from './options/options.js';
import type { Services } from './services.js';

export type Notify = (sessionId: string, status?: Exclude<KnownStatus, 'open'>) => Promise<void>;

/** What `proxy.notify` does: the merchant's own server says that a session has changed, and for WeWire, how. */
export function createNotify(services: Services): Notify {
  const { provider } = services.options;
  return async (sessionId, status) => {
    if (!isSessionId(sessionId)) {
      throw new TypeError('notify takes the id of a session: 8 to 64 letters, digits, "_" or "-".');
    }
    if (status !== undefined) {
      if (provider.name !== 'wewire') {
        throw new TypeError('notify takes no status for Payfect, whose sessions have one: call notify(sessionId).');
      }
      checkStatus(status);
      await services.knownStatuses.remember(sessionId, status);
    }
    services.sessions.forgetUnlessComplete(sessionId);
    await ringDoorbell(sessionId, NO_REQUEST, services);
  };
}

function checkStatus(status: unknown): void {
  if (status === 'complete' || status === 'expired') return;
  throw new TypeError(`notify takes the status "complete" or "expired", got ${JSON.stringify(status)}.`);
}

/** Rings a session's doorbell. Pages that are not rung learn of it by polling, so its failure is only logged. */
export async function ringDoorbell(
  sessionId: string,
  requestId: string,
  { doorbell, log }: Pick<Services, 'doorbell' | 'log'>,
): Promise<void> {
  try {
    await doorbell.ring(sessionId);
  } catch (error) {
    await log({ event: 'doorbell', code: 'internal', status: 204, durationMs: 0, sessionId, requestId, error });
  }
}

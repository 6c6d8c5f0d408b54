import { isSessionId } from '../schema/session-id.js';
import type { KnownStatus } from './options/options.js';
import type { Services } from './services.js';

export type Notify = (sessionId: string, status?: Exclude<KnownStatus, 'open'>) => Promise<void>;

/** Creates `proxy.notify`: the merchant's server reports that a session has changed and, if the provider cannot, how. */
export function createNotify(services: Services): Notify {
  const { provider } = services.options;
  return async (sessionId, status) => {
    if (!isSessionId(sessionId)) {
      throw new TypeError('notify takes a session id: 8 to 64 letters, digits, "_" or "-".');
    }
    if (status !== undefined) {
      if (provider.hasStatus) {
        throw new TypeError(
          `notify takes no status here, because sessions of "${provider.name}" report their own: call notify(sessionId).`,
        );
      }
      checkStatus(status);
      await services.knownStatuses.remember(sessionId, status);
    }
    services.sessions.forgetUnlessComplete(sessionId);
    await ringDoorbell(sessionId, null, services);
  };
}

function checkStatus(status: unknown): void {
  if (status === 'complete' || status === 'expired') return;
  throw new TypeError(`notify takes the status "complete" or "expired", got ${JSON.stringify(status)}.`);
}

/** Rings a session's doorbell. If that fails, pages learn of the change by polling, so the failure is only logged. */
export async function ringDoorbell(
  sessionId: string,
  requestId: string | null,
  { doorbell, log }: Pick<Services, 'doorbell' | 'log'>,
): Promise<void> {
  try {
    await doorbell.ring(sessionId);
  } catch (error) {
    await log.warn({ event: 'doorbell', sessionId, requestId, error });
  }
}

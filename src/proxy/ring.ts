import type { Services } from './services.js';

/** Rings a session's doorbell. Pages that are not rung learn of it by polling, so its failure is only logged. */
export async function ring(
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

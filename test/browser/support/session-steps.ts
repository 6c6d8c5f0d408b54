import type { Stage } from './mount.js';

export const ANOTHER_ID = 'another-session-id';

/** Reads the session now. */
export async function refresh(stage: Stage): Promise<void> {
  await stage.element.refresh();
  await stage.settle();
}

/** Shows another session, and waits for its first response. */
export async function show(stage: Stage, sessionId: string): Promise<void> {
  stage.element.sessionId = sessionId;
  await stage.settle();
  await stage.advance(0);
}

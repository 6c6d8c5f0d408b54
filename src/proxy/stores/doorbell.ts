/**
 * Signals open event streams that a session has changed, and nothing more.
 * With several instances of a server it must reach all of them (through Redis, for example); otherwise polling fills the gap.
 */
export interface Doorbell {
  ring(sessionId: string): Promise<void> | void;
  /** Calls `listener` on each ring until the returned function is called. */
  subscribe(sessionId: string, listener: () => void): () => void;
}

/** The doorbell of a single instance. */
export function memoryDoorbell(): Doorbell {
  const listenersById = new Map<string, Set<() => void>>();
  return {
    ring(sessionId) {
      for (const listener of listenersById.get(sessionId) ?? []) listener();
    },
    subscribe(sessionId, listener) {
      const listeners = listenersById.get(sessionId) ?? new Set();
      listenersById.set(sessionId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && listenersById.get(sessionId) === listeners) listenersById.delete(sessionId);
      };
    },
  };
}

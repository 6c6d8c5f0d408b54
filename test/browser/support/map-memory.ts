import type { HandOff, HandOffMemory } from '../../../src/state/hand-off-memory.js';

/** A memory for one test. */
export function mapMemory(entries: Readonly<Record<string, HandOff>> = {}): HandOffMemory {
  const remembered = new Map(Object.entries(entries));
  return {
    recall: (sessionId) => remembered.get(sessionId) ?? null,
    remember: (sessionId, { sessionId: paidId, selection }) =>
      void remembered.set(sessionId, { sessionId: paidId, selection }),
    forget: (sessionId) => void remembered.delete(sessionId),
  };
}

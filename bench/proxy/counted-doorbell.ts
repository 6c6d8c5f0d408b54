import type { Doorbell } from '../../src/proxy/stores/doorbell.js';

/** Counts who listens at a doorbell; `ids` names the session of each. */
export function countedDoorbell(doorbell: Doorbell): {
  readonly doorbell: Doorbell;
  readonly ids: () => readonly string[];
} {
  const listening = new Map<symbol, string>();
  return {
    doorbell: {
      ring: (id) => doorbell.ring(id),
      subscribe(id, listener) {
        const unsubscribe = doorbell.subscribe(id, listener);
        const key = Symbol(id);
        listening.set(key, id);
        return () => {
          unsubscribe();
          listening.delete(key);
        };
      },
    },
    ids: () => [...listening.values()],
  };
}

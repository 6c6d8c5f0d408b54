import type { Doorbell } from '../../src/proxy/stores/doorbell.js';

/** Wraps a doorbell; `ids` returns the session of each current listener. */
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

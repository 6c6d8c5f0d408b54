// A merchant's server with many open event streams. No session is ever read, so it needs no provider.
import { serveMethods } from '../../support/serve-methods.js';
import { listen } from '../../support/listen.js';
import { builtProxy } from '../built-proxy.js';
import { countedDoorbell } from '../counted-doorbell.js';
import { memoryMethods } from './memory-methods.js';

const { createCheckoutProxy, memoryDoorbell, nodeListener, payfect } = await builtProxy();
const { doorbell, ids } = countedDoorbell(memoryDoorbell());
const provider = payfect({ apiKey: 'bench', baseUrl: 'http://127.0.0.1:9/api/v1' });
const port = await listen(nodeListener(createCheckoutProxy({ provider, doorbell })));

const methods = {
  port: () => port,
  listening: () => ids().length,
  timers: () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length,
  ...memoryMethods,
  /** Rings every doorbell, and returns when it started. */
  ringAll: async () => {
    const startedAtMs = Date.now();
    for (const id of ids()) await doorbell.ring(id);
    return startedAtMs;
  },
};
export type StreamServerMethods = typeof methods;

serveMethods(methods);

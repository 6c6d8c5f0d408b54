// A merchant's server that also records everything that must never happen.
import { serveMethods } from '../../support/serve-methods.js';
import { listen } from '../../support/listen.js';
import { builtProxy } from '../built-proxy.js';
import { countedDoorbell } from '../counted-doorbell.js';
import { memoryMethods } from './memory-methods.js';

const [upstreamPort = ''] = process.argv.slice(2);
const problems: string[] = [];
const record = (problem: unknown): void => void problems.push(String(problem));
process.on('unhandledRejection', record).on('uncaughtException', record).on('warning', record);

const { createCheckoutProxy, memoryDoorbell, nodeListener, payfect } = await builtProxy();
const { doorbell, ids } = countedDoorbell(memoryDoorbell());
const proxy = createCheckoutProxy({
  provider: payfect({ apiKey: 'bench', baseUrl: `http://127.0.0.1:${upstreamPort}/api/v1` }),
  doorbell,
  onLog(entry) {
    if (entry.kind === 'request' && entry.code === 'internal') record(entry.error);
  },
});
const port = await listen(nodeListener(proxy));

const methods = {
  port: () => port,
  listening: () => ids().length,
  /** Unhandled rejections, warnings and internal errors of the proxy. */
  problems: () => problems,
  ...memoryMethods,
};
export type SoakServerMethods = typeof methods;

serveMethods(methods);

// A merchant's server with only the checkout proxy on node:http, as in the README.
import { serveMethods } from '../../support/serve-methods.js';
import { listen } from '../../support/listen.js';
import { builtProxy } from '../built-proxy.js';
import { poolFetch } from '../pool-fetch.js';
import { cpuMethods } from './cpu-methods.js';

const [upstreamPort = '', client = ''] = process.argv.slice(2);
const origin = `http://127.0.0.1:${upstreamPort}`;

const { createCheckoutProxy, nodeListener, payfect } = await builtProxy();
const proxy = createCheckoutProxy({
  provider: payfect({
    apiKey: 'bench',
    baseUrl: `${origin}/api/v1`,
    ...(client === 'pool' ? { fetch: poolFetch(origin) } : {}),
  }),
  // Enforced as usual, but high enough that one session can stand for many.
  limits: { session: { perSecond: 1e6, burst: 1e6 } },
});
const port = await listen(nodeListener(proxy));

serveMethods({ port: () => port, ...cpuMethods });

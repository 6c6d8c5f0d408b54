import autocannon from 'autocannon';
import type { Child } from '../support/child.js';

/** A server that can be loaded. */
export type Target = Child<{ port: () => number; cpuMs: () => number }>;

export interface Load {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  /** Of the server's process alone; noise from other programs touches it less than the throughput. */
  readonly cpuMicrosPerRequest: number;
  readonly failures: number;
}

const CONNECTIONS = 50;

/** What a browser sends with a `fetch` to its own origin. */
const BROWSER_HEADERS = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  accept: 'application/json',
  'accept-language': 'en-GB,en;q=0.9',
  'accept-encoding': 'gzip, deflate, br, zstd',
  referer: 'http://127.0.0.1/checkout',
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'cors',
  'sec-fetch-dest': 'empty',
  cookie: 'session=0123456789abcdef0123456789abcdef; consent=1',
};

/** How long: autocannon's own options. */
export type LoadLength = { readonly duration: number } | { readonly amount: number };

/** As many requests at once as the server takes, `idOf` naming the session of each. */
export async function applyLoad(target: Target, length: LoadLength, idOf: () => string): Promise<Load> {
  const port = await target.ask('port');
  const cpuMsBefore = await target.ask('cpuMs');
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    ...length,
    headers: BROWSER_HEADERS,
    requests: [{ setupRequest: (request) => ({ ...request, path: `/payfect/checkouts/${idOf()}` }) }],
  });
  const cpuMs = (await target.ask('cpuMs')) - cpuMsBefore;
  return {
    requestsPerSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
    cpuMicrosPerRequest: (cpuMs * 1_000) / result['2xx'],
    failures: result.non2xx + result.errors,
  };
}

import autocannon from 'autocannon';
import type { Child } from '../support/child.js';

/** A server under load. */
export type Target = Child<{ port: () => number; cpuMs: () => number }>;

export interface Load {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  /** Of the server's process only; other programs affect it less than the throughput. */
  readonly cpuMicrosPerRequest: number;
  readonly failures: number;
}

const CONNECTIONS = 50;

/** The headers of a browser's same-origin `fetch`. */
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

/** autocannon's own options. */
export type LoadLength = { readonly duration: number } | { readonly amount: number };

/** Sends as many requests as the server can take; `nextId` returns the session of each. */
export async function applyLoad(target: Target, length: LoadLength, nextId: () => string): Promise<Load> {
  const port = await target.call('port');
  const cpuMsBefore = await target.call('cpuMs');
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    ...length,
    headers: BROWSER_HEADERS,
    requests: [{ setupRequest: (request) => ({ ...request, path: `/payfect/checkouts/${nextId()}` }) }],
  });
  const cpuMs = (await target.call('cpuMs')) - cpuMsBefore;
  return {
    requestsPerSecond: result['2xx'] / result.duration,
    p99Ms: result.latency.p99,
    cpuMicrosPerRequest: (cpuMs * 1_000) / result['2xx'],
    failures: result.non2xx + result.errors,
  };
}

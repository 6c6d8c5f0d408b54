import type { Clock } from '../../providers/clock.js';
import { ProblemError } from '../http/problem.js';
import { BoundedMap } from '../../providers/bounded-map.js';

const MAX_BUCKETS = 10_000;

export interface RateLimit {
  /** Average requests per second; `Infinity` for no limit. */
  readonly perSecond: number;
  /** Requests allowed at once after a pause. */
  readonly burst: number;
}

/** One token bucket per key. */
export class RateLimiter {
  readonly #buckets = new BoundedMap<{ readonly tokens: number; readonly atMs: number }>(MAX_BUCKETS);
  readonly #limit: RateLimit;
  readonly #clock: Clock;

  constructor(limit: RateLimit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** @throws {ProblemError} `rate-limited`, with the time to wait, if the key has used up its requests. */
  assertAllowed(key: string): void {
    const retryAfterSeconds = this.take(key);
    if (retryAfterSeconds > 0) throw new ProblemError('rate-limited', { retryAfterSeconds });
  }

  /** Takes one token. Returns 0, or the whole seconds until the next one. */
  take(key: string): number {
    const { perSecond, burst } = this.#limit;
    if (perSecond === Infinity) return 0;
    const nowMs = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, atMs: nowMs };
    // The clock may have been set back, which must not empty the bucket.
    const elapsedSeconds = Math.max(0, nowMs - bucket.atMs) / 1_000;
    const tokens = Math.min(burst, bucket.tokens + elapsedSeconds * perSecond);
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, atMs: nowMs });
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
  }
}

/** Counts open event streams, in total and per client. */
export class StreamLimit {
  readonly #max: number;
  readonly #maxPerClient: number;
  readonly #openByClient = new Map<string, number>();
  #open = 0;

  constructor(max: number, maxPerClient: number) {
    this.#max = max;
    this.#maxPerClient = maxPerClient;
  }

  /** Takes a slot. Returns what to call once when the stream has ended, or null if no slot is free. */
  take(client: string | undefined): (() => void) | null {
    const openOfClient = this.#openOf(client);
    if (this.#open >= this.#max || openOfClient >= this.#maxPerClient) return null;
    this.#open += 1;
    if (client !== undefined) this.#openByClient.set(client, openOfClient + 1);
    return () => {
      this.#release(client);
    };
  }

  #release(client: string | undefined): void {
    this.#open -= 1;
    if (client === undefined) return;
    const left = this.#openOf(client) - 1;
    if (left > 0) this.#openByClient.set(client, left);
    else this.#openByClient.delete(client);
  }

  #openOf(client: string | undefined): number {
    return client === undefined ? 0 : (this.#openByClient.get(client) ?? 0);
  }
}

/**
 * The key that an address is counted under: an IPv4 address itself; for IPv6 its /64 network, because a single connection
 * has 2^64 addresses to choose from. Anything else is its own key.
 */
export function clientKey(address: string): string {
  const groups = ipv6Groups(address);
  if (groups === null) return address;
  // An IPv4-mapped IPv6 address (RFC 4291, 2.5.5.2). All of them share one /64 network.
  if (/^(?:0:){5}ffff:/.test(groups.join(':'))) return ipv4Of(groups.slice(6));
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Eight groups without leading zeros; null if this is not IPv6. */
function ipv6Groups(address: string): readonly string[] | null {
  if (!address.includes(':')) return null;
  // A zone (`%eth0`) is local to this machine and not part of the address.
  const url = `http://[${address.replace(/%.*$/, '')}]`;
  if (!URL.canParse(url)) return null;
  // The URL parser normalizes every spelling of an address, including a trailing `1.2.3.4`.
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

function ipv4Of(groups: readonly string[]): string {
  const bytes = groups.map((group) => parseInt(group, 16)).flatMap((value) => [value >> 8, value & 255]);
  return bytes.join('.');
}

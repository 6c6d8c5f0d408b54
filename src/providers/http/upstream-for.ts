import { systemClock, type Clock } from '../clock.js';
import type { ProviderCallOptions } from '../provider.js';
import type { Upstream } from './upstream.js';
import type { UpstreamFetch } from './upstream-fetch.js';

interface UpstreamOptions {
  readonly fetch?: UpstreamFetch | undefined;
  readonly clock?: Clock | undefined;
}

/** Says how a provider is reached, for each call anew: a call may bring its own `fetch`. */
export function upstreamFor(options: UpstreamOptions): (call?: ProviderCallOptions) => Upstream {
  const { clock = systemClock } = options;
  // Looked up at each call, so that a `fetch` that is instrumented later is used.
  const ownFetch = options.fetch ?? ((...request: Parameters<UpstreamFetch>) => fetch(...request));
  return ({ fetch = ownFetch } = {}) => ({ fetch, clock });
}

import { browserEnvironment, type Environment } from '../elements/environment.js';
import type { FakeProxy } from './fake-proxy.js';
import type { ManualClock } from './manual-clock.js';

interface InterceptOptions {
  /** Gets the requests of all elements. */
  readonly proxy?: FakeProxy;
  /** The time of all elements that are created from now on. */
  readonly clock?: ManualClock;
}

const active = new Set<FakeProxy>();

/** The fake proxies that take requests now. */
export function activeProxies(): readonly FakeProxy[] {
  return [...active];
}

/**
 * Puts a fake proxy and a manual clock in the place of the network and the time, for all `<payfect-checkout>` elements that
 * use the package's modules (not for the script file). Elements keep nothing in `sessionStorage` meanwhile.
 * @returns Ends that.
 * @example
 * const stop = intercept({ proxy: fakeProxy(fixtures.open) });
 * after(stop);
 */
export function intercept({ proxy, clock }: InterceptOptions): () => void {
  const environment: { -readonly [Member in keyof Environment]: Environment[Member] } = browserEnvironment;
  const before = { ...environment };
  environment.memory = { recall: () => null, remember: () => undefined, forget: () => undefined };
  if (clock !== undefined) environment.clock = clock;
  if (proxy !== undefined) {
    environment.fetch = async (input, init) => proxy(new Request(input, init));
    active.add(proxy);
  }
  return () => {
    Object.assign(environment, before);
    if (proxy !== undefined) active.delete(proxy);
  };
}

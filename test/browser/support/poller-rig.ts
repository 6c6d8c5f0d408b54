import { Poller } from '../../../src/state/poller.js';
import { deferred, type Deferred } from './deferred.js';
import { ManualClock, settled } from './manual-clock.js';

interface Flight {
  readonly signal: AbortSignal;
  readonly landing: Deferred<undefined>;
}

/** A poller that reads every second; the test finishes each read. */
export function pollerRig() {
  const clock = new ManualClock();
  const schedule = { delayMs: 1000 as number | null };
  const flights: Flight[] = [];
  const poller = new Poller({
    clock,
    read: (signal) => {
      const landing = deferred<undefined>();
      flights.push({ signal, landing });
      return landing.promise;
    },
    nextDelayMs: () => schedule.delayMs,
  });
  const land = async (index: number) => {
    flights[index]?.landing.resolve(undefined);
    await settled();
  };
  return { clock, schedule, flights, poller, land };
}

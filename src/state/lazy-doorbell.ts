// Loads the doorbell when there is first a stream to listen to: its code is not part of the main script file.
// It does not know when to listen, or what a ring leads to.
import { lazyModule } from '../session/lazy-module.js';
import type { Doorbell, DoorbellOptions } from './doorbell.js';

/** Listens to the event stream at a URL from now on; null closes the stream. */
export type ConnectDoorbell = (url: string | null) => void;

const loadModule = lazyModule(() => import('./doorbell.js'));

/** Until the file is loaded, nothing rings, and polling is enough. */
export function lazyDoorbell(options: DoorbellOptions): ConnectDoorbell {
  let doorbell: Doorbell | null = null;
  let latestUrl: string | null = null;
  let isLoading = false;

  async function load(): Promise<void> {
    isLoading = true;
    const module = await loadModule(() => latestUrl !== null);
    isLoading = false;
    if (module === null) return;
    doorbell = new module.Doorbell(options);
    doorbell.connect(latestUrl);
  }

  return (url) => {
    latestUrl = url;
    if (doorbell !== null) doorbell.connect(url);
    else if (url !== null && !isLoading) void load();
  };
}

// A page in a context of its own, and so in a fresh renderer with empty caches; driven by the browser's own protocol.
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { bundle } from '../site/bundle.js';
import type { Target } from '../site/target.js';
import type { Condition } from './conditions.js';

/** Large enough that no target has to be scrolled to its options. */
const DESKTOP = { width: 1280, height: 1024 };
export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const USABLE_TIMEOUT_MS = 60_000;

export interface BenchPage {
  readonly page: Page;
  readonly protocol: CDPSession;
  /** Resolves with the milliseconds from the start of the navigation to the moment when an option could be clicked. */
  usable(): Promise<number>;
  /** What the page has received by now, compressed and with headers. */
  receivedBytes(): number;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly condition: Condition;
  readonly isPhone?: boolean;
}

/** A page with the probe in it, before its navigation to the target. */
export async function openPage(browser: Browser, target: Target, options: PageOptions): Promise<BenchPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(options.isPhone === true ? PHONE : DESKTOP);
  const protocol = await page.createCDPSession();
  let receivedBytes = 0;
  protocol.on('Network.loadingFinished', ({ encodedDataLength }) => (receivedBytes += encodedDataLength));
  const usable = whenUsable(protocol, target);
  await protocol.send('Runtime.addBinding', { name: 'reportUsable' });
  await protocol.send('Runtime.enable');
  // The thread's own time, so that other programs do not count.
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  const source = `window.benchOptions = ${JSON.stringify(target.options)};${await probe()}`;
  await page.evaluateOnNewDocument(source);
  await slowDown(protocol, options.condition);
  return { page, protocol, usable: () => usable, receivedBytes: () => receivedBytes, close: () => context.close() };
}

async function slowDown(protocol: CDPSession, { cpuSlowdown, network }: Condition): Promise<void> {
  await protocol.send('Network.enable');
  if (network !== null) {
    await protocol.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: network.downBytesPerSecond,
      uploadThroughput: network.upBytesPerSecond,
    });
  }
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
}

function whenUsable(protocol: CDPSession, { name }: Target): Promise<number> {
  const usable = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`${name} was not usable within ${USABLE_TIMEOUT_MS / 1000} seconds.`));
    }, USABLE_TIMEOUT_MS);
    protocol.once('Runtime.bindingCalled', ({ payload }) => {
      clearTimeout(timer);
      resolve(Number(payload));
    });
  });
  // A page that fails before may never be asked.
  usable.catch(() => undefined);
  return usable;
}

let probeSource: Promise<string> | undefined;

function probe(): Promise<string> {
  const entry = fileURLToPath(new URL('../probe/usable.ts', import.meta.url));
  return (probeSource ??= bundle(entry, 'iife').then((code) => new TextDecoder().decode(code)));
}

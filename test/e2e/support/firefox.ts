// Firefox, driven by Puppeteer over WebDriver BiDi: Playwright works only with its own Firefox build.
import { launch, type Browser } from 'puppeteer-core';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Firefox with access to its own accessibility service, which only scripts of the browser itself have. */
export function launchFirefox(): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    args: ['--remote-allow-system-access'],
  });
}

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/** Runs a script in the browser's own window, and returns the text that it resolves with. */
export async function inBrowserWindow(browser: Browser, script: string): Promise<string> {
  const connection = Reflect.get(browser, 'connection') as Connection;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const { result } = await connection.send('script.evaluate', {
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
    expression: script,
  });
  const { type, ...outcome } = result as { readonly type: string; readonly result?: { readonly value?: unknown } };
  if (type !== 'success') throw new Error(`Firefox: ${JSON.stringify(outcome)}`);
  return String(outcome.result?.value);
}

import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../tools/browser.mjs';

interface LaunchOptions {
  /** Playwright's default switches to leave out, because they disable features that shoppers' browsers have. */
  readonly without?: readonly string[];
}

/** Launches the browser that the whole test run uses. */
export async function launchBrowser({ without = [] }: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args,
    ignoreDefaultArgs: [...without],
    headless: true,
    ...(env === undefined ? {} : { env }),
  });
}

import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../tools/browser.mjs';

interface LaunchOptions {
  /** Switches of Playwright's own that are left out, because they turn off what shoppers' browsers have. */
  readonly without?: readonly string[];
}

/** The browser of the whole test run, as the project finds it on any machine. */
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

import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../tools/browser.mjs';

/** The browser of the whole test run, as the project finds it on any machine. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, headless: true, ...(env === undefined ? {} : { env }) });
}

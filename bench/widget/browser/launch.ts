import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../tools/browser.mjs';

/** The browser of the tests, without what would slow down pages that are not in front. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return launch({
    executablePath,
    args: [...args, '--js-flags=--expose-gc'],
    ...(env === undefined ? {} : { env }),
    protocolTimeout: 300_000,
  });
}

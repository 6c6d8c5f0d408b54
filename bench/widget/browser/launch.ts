import { launch, type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../tools/browser.mjs';

/** The browser of the tests, without what would slow down pages that are not in front. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return launch({
    executablePath,
    // Nothing leaves this machine: a peer that waited for its maker's servers would measure the network.
    args: [...args, '--js-flags=--expose-gc', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    ...(env === undefined ? {} : { env }),
    protocolTimeout: 300_000,
  });
}

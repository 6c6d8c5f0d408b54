// Other checkouts that render without their makers' servers. They are installed here on demand, into a package of their own.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleInChunks } from '../site/bundle.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';
import { addPrimer, PRIMER } from './primer-site.js';

const FOLDER = new URL('./', import.meta.url);

export const ADYEN: Target = {
  name: 'Adyen drop-in',
  options: '.adyen-checkout__payment-method__header',
  head: '<link rel="stylesheet" href="/peers/adyen.css"><script type="module" src="/peers/adyen.js"></script>',
  body: '<div id="peer"></div>',
};

const BITCOIN_CONNECT: Target = {
  name: 'bitcoin-connect',
  options: 'bci-button, button',
  head: '<script type="module" src="/peers/bitcoin-connect.js"></script>',
  body: '<div id="peer"></div>',
};

const DEPAY: Target = {
  name: 'DePay',
  options: '.Card',
  head: '<script type="module" src="/peers/depay.js"></script>',
  body: '',
};

/** As Adyen's API answers a merchant's server. */
const ADYEN_METHODS = {
  paymentMethods: [
    { name: 'Online banking', type: 'banking_redirect' },
    { name: 'SEPA Direct Debit', type: 'sepadirectdebit' },
  ],
};

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 26"><path d="M0 0h40v26H0z" fill="#ccd"/></svg>';

/** Installs, bundles and serves the peers. */
export async function addPeers(site: Site): Promise<readonly Target[]> {
  install();
  for (const name of ['adyen', 'bitcoin-connect', 'depay', 'primer']) {
    // As with the bundler of a shop: what is imported on demand, such as fifty languages, is in files of its own.
    const files = await bundleInChunks(fileURLToPath(new URL(`${name}.js`, FOLDER)));
    for (const [file, content] of files) site.add(`/peers/${file}`, content);
  }
  site.add('/peers/adyen.css', await readFile(new URL('node_modules/@adyen/adyen-web/styles/adyen.css', FOLDER)));
  site.answer('/peers/adyen-methods', ADYEN_METHODS);
  site.answer('/peers/adyen-test/v3/analytics', { checkoutAttemptId: 'bench' });
  for (const { type } of ADYEN_METHODS.paymentMethods) site.add(`/peers/adyen-test/images/logos/${type}.svg`, LOGO);
  addPrimer(site, LOGO);
  return [ADYEN, BITCOIN_CONNECT, DEPAY, PRIMER];
}

function install(): void {
  const [locked, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) =>
    statSync(new URL(name, FOLDER), { throwIfNoEntry: false }),
  );
  if (installed !== undefined && locked !== undefined && installed.mtimeMs >= locked.mtimeMs) return;
  console.error('Installing the peers, which takes a minute or two …');
  // Their install scripts are not needed to bundle them.
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: ['ignore', 2, 2],
  });
}

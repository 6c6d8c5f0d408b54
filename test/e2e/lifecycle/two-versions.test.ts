// Two versions of the script on one page, as a theme and a plugin would load them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { TRUSTED_TYPES } from '../support/csp.js';
import { startFaultServer, type FaultServer } from '../support/fault-server.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { Visit } from '../support/visit.js';

const { version: VERSION } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
const OTHER_VERSION = '0.0.7';

const TAGS = {
  module: (version: string) => `<script type="module" src="${pathOf('payfect-checkout.js', version)}"></script>`,
  // Deferred, so that the order on the page is the order in which they run.
  classic: (version: string) => `<script defer src="${pathOf('payfect-checkout.iife.js', version)}"></script>`,
};

function pathOf(file: string, version: string): string {
  return version === VERSION ? `/${file}` : `/${version}/${file}`;
}

/** A server that has both files in another version, too. */
async function serverWithBoth(t: TestContext): Promise<FaultServer> {
  const server = await startFaultServer();
  t.after(() => server.close());
  for (const file of ['payfect-checkout.js', 'payfect-checkout.iife.js']) {
    const parts = (await readFile(`dist/${file}`, 'utf8')).split(`"${VERSION}"`);
    assert.equal(parts.length, 2, `${file} has its version once`);
    const body = parts.join(`"${OTHER_VERSION}"`).replaceAll('import("./', 'import("/');
    server.files.set(pathOf(file, OTHER_VERSION), { type: 'text/javascript', body });
  }
  return server;
}

describe('two versions of the script on one page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  for (const [first, second] of [
    ['module', 'module'],
    ['module', 'classic'],
    ['classic', 'module'],
    ['classic', 'classic'],
  ] as const) {
    for (const [stays, ignored] of [
      [VERSION, OTHER_VERSION],
      [OTHER_VERSION, VERSION],
    ] as const) {
      test(`the first, ${stays} (${first}), works, and one warning names both: ${ignored} (${second})`, async (t) => {
        const visit = await Visit.open(t, browser, {
          server: await serverWithBoth(t),
          script: TAGS[first](stays) + TAGS[second](ignored),
          // Each copy creates a Trusted Types policy, and the second would be refused.
          headers: { 'content-security-policy': `${TRUSTED_TYPES}; trusted-types payfect-checkout` },
          attributes: 'no-images',
          session: WITH_CHOICE,
        });
        const versionOf = "customElements.get('payfect-checkout').version";
        assert.equal(await visit.page.evaluate(versionOf), stays);
        await buy(visit);
        const warning = `<payfect-checkout> is already defined (version ${stays}): version ${ignored} is not used`;
        assert.deepEqual(visit.consoleMessages.filter(isOurs), [warning]);
      });
    }
  }
});

/** The browser itself reports the refused policy. */
const isOurs = (message: string) => !message.includes('Content Security Policy');

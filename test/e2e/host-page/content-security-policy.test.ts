// Pages with a strict Content-Security-Policy or Trusted Types.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startFaultServer } from '../support/fault-server.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { BESIDE_OTHER_LIT, otherLitScript, OWN_POLICY_ONLY, STRICT_CSP, TRUSTED_TYPES } from '../support/csp.js';
import { recordViolations } from '../support/page-scripts.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { Visit } from '../support/visit.js';

describe('strict Content-Security-Policy', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const openUnder = (t: TestContext, policy: string, head = '') =>
    Visit.open(t, browser, {
      session: WITH_CHOICE,
      attributes: 'no-images',
      headers: { 'content-security-policy': policy },
      head,
      setUp: addRecorder,
    });

  test('F60 default-src ’none’ and the element’s own needs: a purchase without a violation', async (t) => {
    const visit = await openUnder(t, STRICT_CSP);
    await buy(visit);
    assert.deepEqual(await violations(visit.page), []);
  });

  test('F60 the test records a violation when there is one', async (t) => {
    const visit = await openUnder(t, STRICT_CSP);
    await visit.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await visit.page.waitForFunction(() => (Reflect.get(window, 'violations') as string[]).length > 0);
    assert.match((await violations(visit.page)).join(), /style-src/);
  });

  test('F61 Trusted Types that allow only our policy: a purchase without a violation', async (t) => {
    const visit = await openUnder(t, OWN_POLICY_ONLY);
    await buy(visit);
    assert.deepEqual(await violations(visit.page), []);
  });

  test('F61 Trusted Types with another copy of Lit on the page: both work', async (t) => {
    const server = await startFaultServer();
    t.after(() => server.close());
    server.files.set('/other.js', { type: 'text/javascript', body: await otherLitScript() });
    const visit = await Visit.open(t, browser, {
      server,
      session: WITH_CHOICE,
      attributes: 'no-images',
      headers: { 'content-security-policy': BESIDE_OTHER_LIT },
      head: '<script type="module" src="/other.js"></script>',
      body: '<other-lit></other-lit><checkout>',
      setUp: addRecorder,
    });
    assert.equal(await visit.page.locator('other-lit p').innerText(), 'The other Lit');
    await buy(visit);
    assert.deepEqual(await violations(visit.page), []);
  });

  for (const list of ["'none'", 'lit-html']) {
    test(`F61 Trusted Types that block our policy (${list}): fallback link, and a console message`, async (t) => {
      const visit = await Visit.load(t, browser, {
        headers: { 'content-security-policy': `${TRUSTED_TYPES}; trusted-types ${list}` },
      });
      await checkoutElement(visit.page).getByRole('link', { name: 'Pay without the script' }).waitFor();
      assert.match(visit.consoleMessages.join(), /trusted-types payfect-checkout/);
    });

    test(`F61 trusted-types ${list} without enforcement: a purchase completes`, async (t) => {
      const visit = await openUnder(t, `${STRICT_CSP}; trusted-types ${list}`);
      await waitForPhase(visit.page, 'open');
      await buy(visit);
    });
  }
});

const addRecorder = (page: Page) => page.addInitScript(recordViolations);

const violations = (page: Page) => page.evaluate(() => Reflect.get(window, 'violations') as string[]);

// Pages that allow scripts next to nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serveFaults } from '../support/fault-server.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, phaseIs } from '../support/checkout-element.js';
import { keepViolations, otherLit, STRICT, TRUSTED } from '../support/csp.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { Visit } from '../support/visit.js';

describe('a page with a strict policy', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const openUnder = (t: TestContext, policy: string, head = '') =>
    Visit.open(t, browser, {
      session: WITH_CHOICE,
      attributes: 'no-images',
      headers: { 'content-security-policy': policy },
      head,
      setUp: recordViolations,
    });

  test('F60 default-src ’none’, script and connection to itself: a whole purchase without a violation', async (t) => {
    const visit = await openUnder(t, STRICT);
    await buy(visit);
    assert.deepEqual(await violations(visit.page), []);
  });

  test('F60 the same policy sees a violation where there is one', async (t) => {
    const visit = await openUnder(t, STRICT);
    await visit.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await visit.page.waitForFunction(() => (Reflect.get(window, 'violations') as string[]).length > 0);
    assert.match((await violations(visit.page)).join(), /style-src/);
  });

  test('F61 Trusted Types with our own policy alone: a whole purchase without a violation', async (t) => {
    const visit = await openUnder(t, `${TRUSTED}; trusted-types payfect-checkout`);
    await buy(visit);
    assert.deepEqual(await violations(visit.page), []);
  });

  test('F61 Trusted Types and another Lit that came first: both live', async (t) => {
    const server = await serveFaults();
    t.after(() => server.close());
    server.files.set('/other.js', { type: 'text/javascript', body: await otherLit() });
    const visit = await Visit.open(t, browser, {
      server,
      session: WITH_CHOICE,
      attributes: 'no-images',
      headers: { 'content-security-policy': `${TRUSTED}; trusted-types lit-html payfect-checkout` },
      head: '<script type="module" src="/other.js"></script>',
      body: '<other-lit></other-lit><checkout>',
      setUp: recordViolations,
    });
    assert.equal(await visit.page.locator('other-lit p').innerText(), 'The other Lit');
    await buy(visit);
    assert.deepEqual(await violations(visit.page), []);
  });

  for (const list of ["'none'", 'lit-html']) {
    test(`F61 Trusted Types that refuse our policy (${list}): the page’s own link stays, and the console says why`, async (t) => {
      const visit = await Visit.begin(t, browser, {
        headers: { 'content-security-policy': `${TRUSTED}; trusted-types ${list}` },
      });
      await checkoutElement(visit.page).getByRole('link', { name: 'Pay without the script' }).waitFor();
      assert.match(visit.said.join(), /trusted-types payfect-checkout/);
    });

    test(`F61 a list of policies without ours (${list}), but nothing enforced: a whole purchase`, async (t) => {
      const visit = await openUnder(t, `${STRICT}; trusted-types ${list}`);
      await phaseIs(visit.page, 'open');
      await buy(visit);
    });
  }
});

const recordViolations = (page: Page) => page.addInitScript(keepViolations);

const violations = (page: Page) => page.evaluate(() => Reflect.get(window, 'violations') as string[]);

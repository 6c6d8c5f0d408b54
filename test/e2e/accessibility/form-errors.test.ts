// Errors in the form (WCAG 1.4.1, 3.3.1, 3.3.2, 3.3.3, 3.3.7): in words, in the shopper's language, tied to their fields, and
// without losing what was typed.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axTree, flat, type AxNode } from '../support/ax-tree.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, chooseTron, waitForPhase } from '../support/checkout-element.js';
import { measure } from '../support/measure.js';
import { serveTwoSteps } from '../support/two-step-session.js';

const FIELDS = ['textbox', 'combobox'];
const PHONE = { width: 360, height: 740 };

describe('errors in the form', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext): Promise<Page> {
    const server = await serveTwoSteps();
    const context = await browser.newContext({ viewport: PHONE });
    t.after(async () => {
      await context.close();
      await server.close();
    });
    const page = await context.newPage();
    await page.goto(`${server.url}/`);
    await waitForPhase(page, 'open');
    await checkoutElement(page)
      .getByLabel(/^Country/)
      .waitFor();
    await chooseTron(page);
    return page;
  }

  const fields = async (page: Page) => flat(await axTree(page)).filter(({ role }) => FIELDS.includes(role));
  const isSet = ({ properties }: AxNode, name: string) => [true, 'true'].includes(properties[name] as boolean | string);
  const goOn = (page: Page) => checkoutElement(page).getByRole('button', { name: /^Continue/ });

  test('before anything is typed, no field is told to be wrong', async (t) => {
    const page = await open(t);
    const told = (await fields(page)).filter((field) => isSet(field, 'invalid')).map(({ name }) => name);
    assert.deepEqual(told, []);
  });

  test('required fields are told as required, the others say that they are optional', async (t) => {
    const page = await open(t);
    const told = await fields(page);
    assert.ok(told.length >= 8, `only ${told.length} fields`);
    // Chromium does not tell of a list that it is required. A country that is not chosen yet decides about these two.
    const isUndecided = ({ role, name }: AxNode) => role === 'combobox' || /^(State|Postal|ZIP)/.test(name);
    const untold = told.filter((field) => !isSet(field, 'required') && !field.name.includes('optional'));
    assert.deepEqual(
      untold.filter((field) => !isUndecided(field)).map(({ name }) => name),
      [],
    );
  });

  test('Continue with empty fields: each says what to enter, the first has the focus, and their number is announced', async (t) => {
    const page = await open(t);
    await measure(page, 'recordLiveRegions');
    await goOn(page).click();
    await checkoutElement(page).locator('[part~=field-error]:not(:empty)').first().waitFor();
    const told = await fields(page);
    const wrong = told.filter((field) => isSet(field, 'invalid'));
    assert.ok(wrong.length >= 5, `only ${wrong.length} fields are told to be wrong`);
    assert.deepEqual(
      wrong.filter(({ description }) => description === '').map(({ name }) => name),
      [],
    );
    assert.equal(wrong[0]?.properties.focused, true, 'the first one has the focus');
    const said = (await measure(page, 'takeSpoken')).map(({ text }) => text);
    assert.deepEqual(said, [`${wrong.length} fields need attention`]);
    // Words and a picture, not a color alone.
    const errors = checkoutElement(page).locator('[part~=field-error]:not(:empty)');
    for (const error of await errors.all()) assert.notEqual((await error.innerText()).trim(), '');
    assert.ok((await errors.locator('svg').count()) > 0, 'an icon beside the words');
  });

  test('an email without a domain: says what one looks like, in the words of the checkout', async (t) => {
    const page = await open(t);
    const field = checkoutElement(page).getByLabel(/^E-?mail/);
    await field.fill('ada@');
    await field.blur();
    await checkoutElement(page).locator('[part~=field-error]:not(:empty)').first().waitFor();
    const email = (await fields(page)).find(({ name }) => /^E-?mail/.test(name));
    assert.match(email?.description ?? '', /name@example\.com/);
    await field.fill('ada@example.com');
    const corrected = (await fields(page)).find(({ name }) => /^E-?mail/.test(name));
    assert.equal(
      corrected !== undefined && isSet(corrected, 'invalid'),
      false,
      'the error goes as soon as it is corrected',
    );
  });

  test('what was typed is still there after going on and coming back', async (t) => {
    const page = await open(t);
    const element = checkoutElement(page);
    await element.getByLabel(/^Country/).selectOption('US');
    await element.getByLabel(/^Name/).fill('Ada Lovelace');
    await element.getByLabel(/^E-?mail/).fill('ada@example.com');
    await element.getByLabel(/^Phone/).fill('+886 2 1234 5678');
    await element.getByLabel(/^Address/).fill('1 Market Street');
    await element.getByLabel(/^City/).fill('San Francisco');
    await element.getByLabel(/^State/).fill('CA');
    await element.getByLabel(/^(ZIP|Postal)/).fill('94105');
    await goOn(page).click();
    await element.getByRole('button', { name: 'Change' }).click();
    assert.equal(await element.getByLabel(/^Name/).inputValue(), 'Ada Lovelace');
    assert.equal(await element.getByLabel(/^Address/).inputValue(), '1 Market Street');
    assert.equal(await element.getByLabel(/^Country/).inputValue(), 'US');
  });
});

// A purchase by keyboard alone, from the top of the page to the receipt, in any browser. It presses Tab and does what the
// control that has the focus is for; it looks for nothing else.
import assert from 'node:assert/strict';
import type { FaultServer } from './fault-server.js';
import { complete, DETAILS } from './two-step-session.js';

/** The part of a page that Playwright and Puppeteer agree on. */
export interface KeyboardPage {
  readonly keyboard: {
    readonly press: (key: 'Tab' | 'Enter' | ' ') => Promise<void>;
    readonly type: (text: string) => Promise<void>;
  };
  evaluate(script: string): Promise<unknown>;
}

interface Shopper {
  readonly page: KeyboardPage;
  readonly waitForPhase: (phase: string) => Promise<void>;
}

/** More than there are controls on the page. */
const MOST_TABS = 40;

/** What the focused control is called, by the document alone; empty if the focus is outside the element. */
const FOCUSED = `(() => {
  const focused = document.querySelector('payfect-checkout').shadowRoot.activeElement;
  const label = (focused?.labels?.[0] ?? focused)?.cloneNode(true);
  for (const picture of label?.querySelectorAll('[aria-hidden=true]') ?? []) picture.remove();
  return (label?.textContent ?? '').replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim();
})()`;

type Use = readonly [name: RegExp, key: string];

/** Presses Tab until the last of the controls was used. Each must be there, and each is used once. */
async function tabThrough({ page }: Shopper, uses: readonly Use[]): Promise<void> {
  const left = new Set(uses);
  const seen: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await page.keyboard.press('Tab');
    const name = String(await page.evaluate(FOCUSED));
    seen.push(name);
    const use = [...left].find(([wanted]) => wanted.test(name));
    if (use === undefined) continue;
    left.delete(use);
    const isLast = use === uses.at(-1);
    if (isLast)
      assert.deepEqual(
        [...left].map(([wanted]) => String(wanted)),
        [],
        `passed by: ${seen.join(', ')}`,
      );
    if (use[1] === 'Enter' || use[1] === ' ') await page.keyboard.press(use[1]);
    else await page.keyboard.type(use[1]);
    if (isLast) return;
  }
  assert.fail(`Tab did not reach all controls, only ${seen.join(', ')}`);
}

/** Chooses, fills in the form, confirms, pays, and ends on the receipt's heading. */
export async function buyByKeyboard(shopper: Shopper, server: FaultServer): Promise<void> {
  await tabThrough(shopper, [[/^Tether/, ' '], [/^Tron/, ' '], ...DETAILS, [/^Continue/, 'Enter']]);
  await untilFocused(shopper, /Tron/, 'the confirmed choice');
  await tabThrough(shopper, [[/^Pay 20\.00/, 'Enter']]);
  await shopper.waitForPhase('waiting');
  await untilFocused(shopper, /^Waiting for your payment/, 'the heading of waiting');
  complete(server);
  await shopper.waitForPhase('complete');
  await untilFocused(shopper, /^Paid/, 'the heading of the receipt');
  await tabThrough(shopper, [[/^Return to/, '']]);
}

/** The focus follows once the page has rendered. */
async function untilFocused({ page }: Shopper, name: RegExp, what: string): Promise<void> {
  const endMs = Date.now() + 5000;
  for (let focused = ''; !name.test(focused);) {
    focused = String(await page.evaluate(FOCUSED));
    assert.ok(Date.now() < endMs, `the focus should be on ${what}, and is on "${focused}"`);
  }
}

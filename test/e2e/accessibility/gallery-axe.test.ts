// axe on every state of the gallery: light and dark, left to right and right to left, at 280, 360 and 1024 px.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { PreviewState } from '../../../src/preview/states.js';
import { findings, openAllStates } from '../support/all-states.js';
import { launchBrowser } from '../support/browser.js';
import type { PreviewPageOptions } from '../support/gallery.js';

const AXE = createRequire(import.meta.url).resolve('axe-core');

interface Review {
  readonly rule: string;
  /** What axe says of the element. */
  readonly message: RegExp;
  readonly reason: string;
}

/** What axe cannot decide by itself, and why each of these is right. Everything else must be decided. */
const REVIEWS: readonly Review[] = [
  {
    rule: 'color-contrast',
    message: /overlap(ped by|s) (another|other) element/,
    reason:
      'The bar at the bottom and the notice lie over what is scrolled below them. contrast.test.ts measures both.',
  },
  {
    rule: 'color-contrast',
    message: /Element has no value; test color contrast with a value entered/,
    reason: 'contrast.test.ts measures the color of a value, whether one is entered or not.',
  },
];

interface AxeResult {
  readonly violations: readonly Finding[];
  readonly incomplete: readonly Finding[];
}
interface Finding {
  readonly id: string;
  readonly nodes: readonly FoundNode[];
}
interface FoundNode {
  readonly html: string;
  readonly any: readonly { readonly message: string }[];
}

describe('axe in every state of the gallery', () => {
  let browser: Browser;
  const used = new Set<Review>();
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function open(t: TestContext, options: PreviewPageOptions): Promise<Page> {
    const page = await openAllStates(browser, options);
    t.after(() => page.context().close());
    await page.addScriptTag({ path: AXE });
    return page;
  }

  /** Violations, and what axe leaves open without a review. */
  async function check(page: Page, state: PreviewState): Promise<readonly string[]> {
    const { violations, incomplete } = await page.evaluate<AxeResult>(
      "axe.run('payfect-checkout', { resultTypes: ['violations', 'incomplete'] })",
    );
    assert.equal(await page.locator('payfect-checkout').getAttribute('session-id'), `demo:${state}`);
    const undecided = incomplete.flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => !isReviewed(id, node))
        .map((node) => `undecided: ${describeFinding({ id, nodes: [node] })}`),
    );
    return [...violations.map(describeFinding), ...undecided];
  }

  function isReviewed(id: string, { any }: FoundNode): boolean {
    const reviews = any.map(({ message }) =>
      REVIEWS.find((review) => review.rule === id && review.message.test(message)),
    );
    for (const review of reviews) if (review !== undefined) used.add(review);
    return reviews.length > 0 && !reviews.includes(undefined);
  }

  // One page for each of two cores.
  describe('in each window', { concurrency: 2 }, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${colorScheme}: no violation, and nothing undecided without a review`, async (t) => {
        const page = await open(t, { colorScheme });
        for (const direction of ['ltr', 'rtl']) {
          await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
          for (const width of [280, 360, 1024]) {
            await page.setViewportSize({ width, height: 740 });
            assert.deepEqual(await findings(page, (state) => check(page, state)), [], `${direction}, ${width} px`);
          }
        }
      });
    }
  });

  test('each review is of something that axe still leaves open', () => {
    assert.deepEqual(
      REVIEWS.filter((review) => !used.has(review)),
      [],
    );
  });

  test('axe finds a violation in the shadow root when there is one', async (t) => {
    const page = await open(t, {});
    await page.evaluate(() => document.querySelector('payfect-checkout')?.shadowRoot?.append(new Image(1, 1)));
    const [found = '', ...others] = await check(page, 'open');
    assert.ok(found.startsWith('image-alt: <img width="1" height="1">'), found);
    assert.deepEqual(others, []);
  });
});

function describeFinding({ id, nodes }: Finding): string {
  return `${id}: ${nodes.map(({ html, any }) => [html.slice(0, 160), ...any.map(({ message }) => message)].join(' ')).join(' | ')}`;
}

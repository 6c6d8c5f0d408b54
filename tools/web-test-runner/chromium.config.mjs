import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from '../browser.mjs';
import { browserTests } from './common.mjs';

const { from, ...launchOptions } = await findBrowser();
console.log(`Browser under test: ${from}`);

export default {
  ...browserTests,
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions,
      // One window per page: a page in a background tab gets no animation frames and hangs.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
};

import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from '../browser.mjs';
import { browserTests } from './common.mjs';
import { writePages } from './pages.mjs';

const { from, ...launchOptions } = await findBrowser();
console.log(`Browser under test: ${from}`);

export default {
  ...browserTests,
  files: writePages('chromium'),
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions,
      // One window per page: a page in a background tab gets no animation frames and hangs.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
};

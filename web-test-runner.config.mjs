import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './tools/browser.mjs';
import { closingCountReporter } from './tools/closing-count-reporter.mjs';

// Not UTC: there a time without a zone could be read as local and nobody would see it.
process.env.TZ = 'Asia/Taipei';

const { from, ...launchOptions } = await findBrowser();
console.log(`Browser under test: ${from}`);

export default {
  files: 'test/{session,state,events,locale,elements}/**/*.test.ts',
  nodeResolve: { exportConditions: ['development'] },
  concurrency: 2,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions,
      // A window each: a page in a background tab gets no animation frames and hangs.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), closingCountReporter()],
  testFramework: { config: { timeout: 5000 } },
  filterBrowserLogs: ({ args }) => !(typeof args[0] === 'string' && args[0].includes('Lit is in dev mode')),
};

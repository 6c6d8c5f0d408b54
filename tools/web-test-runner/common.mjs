// What the runs of the browser tests have in common, whichever browser they use.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { closingCountReporter } from './closing-count-reporter.mjs';

// Not UTC: there a time without a zone could be read as local and nobody would see it.
process.env.TZ = 'Asia/Taipei';

/** Said in many tests, and right there. */
const EXPECTED = ['Lit is in dev mode', 'change-in-update', '<payfect-checkout>'];

/** Settings of web-test-runner; a configuration adds its `browsers` and how many tests run at once. */
export const browserTests = {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), closingCountReporter()],
  testFramework: { config: { timeout: 5000 } },
  filterBrowserLogs: ({ args }) => !EXPECTED.some((text) => String(args[0]).includes(text)),
};

/** The same for the other engines, one window at a time: of two only one has the focus, which tests ask for. */
export const otherEngineTests = {
  ...browserTests,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // One in 25 of the random stories, which take these engines two to eight times as long; Chromium is told all ten thousand.
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <body>
        <script>globalThis.storyShare = 0.04;</script>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
};

// Settings that the browser tests share, whichever browser runs them.
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { packed } from '../locales/pack.mjs';
import { closingCountReporter } from './closing-count-reporter.mjs';

// Not UTC, in which a time wrongly parsed as local would go unnoticed.
process.env.TZ = 'Asia/Taipei';

/** Logged by many tests, as expected. */
const EXPECTED = ['Lit is in dev mode', 'change-in-update', '<payfect-checkout>'];

/** What the build makes of locales/, for the sources that import it. */
const localeFiles = {
  name: 'locale-files',
  serve({ path }) {
    const [, tag] = /\/locale\/packed\/([\w-]+)\.locale\.js$/.exec(path) ?? [];
    if (tag === undefined) return undefined;
    const [, keys] = /^ *'(.+)'\.split/m.exec(readFileSync('src/locale/string-keys.ts', 'utf8'));
    return { body: packed(JSON.parse(readFileSync(`locales/${tag}.json`, 'utf8')), keys.split(' ')), type: 'js' };
  },
};

/** A configuration adds `browsers`, `files`, and how many of these run at once. */
export const browserTests = {
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    localeFiles,
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

/** For the other engines: one window at a time, because only one of two windows has the focus that tests need. */
export const otherEngineTests = {
  ...browserTests,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // One in ten of the random stories, which take two to eight times as long in these engines.
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <body>
        <script>globalThis.storyShare = 0.1;</script>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
};

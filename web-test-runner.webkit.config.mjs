// The element's tests in WebKitGTK, the nearest to Safari that Linux has.
import { browserTests } from './tools/browser-tests.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

export default {
  ...browserTests,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  browsers: [webkitLauncher()],
};

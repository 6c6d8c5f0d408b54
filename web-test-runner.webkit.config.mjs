// The element's tests in WebKitGTK, the nearest to Safari that Linux has.
import { browserTests } from './tools/browser-tests.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

export default {
  ...browserTests,
  // Not the ten thousand random stories: here they take as many minutes as all the rest takes seconds.
  files: [browserTests.files, '!test/model/{faults,outcomes,page,two-steps}.test.ts'],
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  browsers: [webkitLauncher()],
};

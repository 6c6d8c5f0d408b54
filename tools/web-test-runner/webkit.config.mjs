// Runs the browser tests in WebKitGTK, the closest to Safari on Linux.
import { otherEngineTests } from './common.mjs';
import { writePages } from './pages.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

export default {
  ...otherEngineTests,
  files: writePages('webkit'),
  browsers: [webkitLauncher()],
};

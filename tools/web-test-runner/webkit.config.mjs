// Runs the browser tests in WebKitGTK, the closest to Safari on Linux.
import { otherEngineTests } from './common.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

export default { ...otherEngineTests, browsers: [webkitLauncher()] };

// The element's tests in WebKitGTK, the nearest to Safari that Linux has.
import { otherEngineTests } from './tools/browser-tests.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

export default { ...otherEngineTests, browsers: [webkitLauncher()] };

// The element's tests in WebKitGTK, the nearest to Safari that Linux has.
import { otherEngineTests } from './common.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

export default { ...otherEngineTests, browsers: [webkitLauncher()] };

// The entry of the script for pages without modules. Its only global is `payfectCheckout`, with what the package exports.
import './define.js';
import * as exported from './index.js';

const NAME = 'payfectCheckout';

// `hasOwn`, because a page's element with this id is visible under the name, too.
if (!Object.hasOwn(globalThis, NAME)) Reflect.set(globalThis, NAME, exported);

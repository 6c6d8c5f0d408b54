import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SESSION_ID } from './shop-page.js';

const require = createRequire(import.meta.url);

const REACT_FILES = {
  react: ['react', 'cjs/react.development.js'],
  scheduler: ['scheduler', 'cjs/scheduler.development.js'],
  'react-dom': ['react-dom', 'cjs/react-dom.development.js'],
  'react-dom/client': ['react-dom', 'cjs/react-dom-client.development.js'],
} as const;

/**
 * A script that renders the checkout with React in strict mode, and records in `window.calls` which listeners were
 * called: a component can listen with a prop and in an effect.
 */
export function reactPageScript(): Promise<string> {
  return bundleCommonJs(
    REACT_FILES,
    `const { createElement, StrictMode, useEffect, useRef } = require('react');
window.calls = [];
function Checkout() {
  const ref = useRef(null);
  useEffect(() => {
    const controller = new AbortController();
    for (const name of ['ready', 'complete']) {
      ref.current.addEventListener(name, () => calls.push('effect ' + name), { signal: controller.signal });
    }
    return () => controller.abort();
  }, []);
  return createElement('payfect-checkout', {
    ref,
    'session-id': '${SESSION_ID}',
    locale: 'en',
    onready: () => calls.push('prop ready'),
    oncomplete: () => calls.push('prop complete'),
  });
}
require('react-dom/client').createRoot(document.getElementById('root'))
  .render(createElement(StrictMode, null, createElement(Checkout)));`,
  );
}

/**
 * Bundles CommonJS files into one script. `modules` maps a required name to a package and one of its files, which the
 * package's `exports` may hide; `main` is the code to run, with a `require` for these modules.
 */
async function bundleCommonJs(
  modules: Readonly<Record<string, readonly [packageName: string, file: string]>>,
  main: string,
): Promise<string> {
  const factories = await Promise.all(
    Object.entries(modules).map(async ([name, [packageName, file]]) => {
      const source = await readFile(path.join(path.dirname(require.resolve(packageName)), file), 'utf8');
      return `${JSON.stringify(name)}: (module, exports, require) => {${source}\n}`;
    }),
  );
  return `(() => {
const process = { env: { NODE_ENV: 'development' } };
const factories = {${factories.join(',\n')}};
const loaded = {};
const require = (name) => {
  if (loaded[name] === undefined) {
    loaded[name] = { exports: {} };
    factories[name](loaded[name], loaded[name].exports, require);
  }
  return loaded[name].exports;
};
${main}
})();`;
}

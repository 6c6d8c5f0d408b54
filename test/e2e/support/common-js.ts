import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * One script for a page, made of modules that exist as CommonJS only: by the name that is required, the package and its
 * file, which the package's `exports` may hide. `use` is the page's own code, with a `require` for them.
 */
export async function commonJsScript(
  modules: Readonly<Record<string, readonly [packageName: string, file: string]>>,
  use: string,
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
${use}
})();`;
}

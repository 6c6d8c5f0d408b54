// Gives the script file's dynamic imports a query: `lazyModule(() => import('./file.js'))` becomes
// `lazyModule((retryQuery) => import('./payfect-checkout.file-hash.js' + retryQuery))`. In source form, neither TypeScript
// nor a bundler could resolve such an import.

const LAZY = 'lazyModule(() => import(';

/** A Rollup plugin, to be listed before those that compile or minify. */
export function retryImports() {
  return {
    name: 'retry-imports',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const lazyCount = code.split(LAZY).length;
      const count = code.split(/[^\w@]import\(/).length;
      if (lazyCount !== count) throw new Error(`${id} must import only with "${LAZY}".`);
      return { code: code.replaceAll(LAZY, LAZY.replace('()', '(retryQuery)')), map: null };
    },
    renderDynamicImport: () => ({ left: 'import(', right: ' + retryQuery)' }),
  };
}

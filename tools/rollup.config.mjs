// Builds the files for script tags from the npm modules in dist/.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { classicImports } from './locales/classic-imports.mjs';
import { commonJsEntries } from './common-js-entries.mjs';
import { LICENSE_COMMENT, licenseFile } from './license-file.mjs';
import { ownCopies } from './own-copies.mjs';
import { retryImports } from './retry-imports.mjs';
import { shortenNames } from './short-names.mjs';
import { trimDependencies } from './trim-dependencies.mjs';

/** A language, which contains nothing of other packages. */
const isLocale = ({ name }) => name.endsWith('.locale');

/** What both builds do. */
function compiling(isModule) {
  return [
    ...(isModule ? [ownCopies()] : []),
    nodeResolve(),
    trimDependencies(),
    shortenNames(),
    ...(isModule ? [retryImports()] : []),
    minifying(isModule, (chunk) => !chunk.isEntry && !isLocale(chunk)),
    minifying(isModule, isLocale, { preamble: '' }),
    minifying(
      isModule,
      ({ isEntry }) => isEntry,
      isModule ? { preamble: COMPILE_HINT + LICENSE_COMMENT } : {},
      ENTRY_OPTIONS,
    ),
    latinText(),
  ];
}

/**
 * Chromium compiles all functions of the file as it arrives, beside the page's thread, instead of each one when it is first
 * called: the first view calls most of them.
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** For the script file alone, which they make smaller; others would grow. */
const ENTRY_OPTIONS = { hoist_funs: true, sequences: true, comparisons: false, lhs_constants: false };

/** Some of these options make a longer file, but one about 150 bytes smaller in brotli. */
function minifying(isModule, isWanted, format = {}, options = {}) {
  const plugin = terser({
    ecma: 2022,
    module: isModule,
    compress: {
      passes: 4,
      inline: 1,
      switches: false,
      sequences: false,
      booleans: true,
      pure_getters: true,
      keep_fargs: false,
      // No function here is called with `new`.
      unsafe_arrows: true,
      ...options,
    },
    format: { comments: false, quote_style: 2, preamble: LICENSE_COMMENT, ...format },
  });
  return {
    name: plugin.name,
    renderChunk(code, chunk, output) {
      return isWanted(chunk) ? plugin.renderChunk.call(this, code, chunk, output) : null;
    },
  };
}

/** Browsers keep the text of a script, in twice the memory if one character is not Latin. Strings have no others then. */
function latinText() {
  return {
    name: 'latin-text',
    renderChunk(code, chunk) {
      if (isLocale(chunk)) return null;
      const escaped = (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
      return { code: code.replace(/[^\0-\xff]/g, escaped), map: null };
    },
  };
}

function onwarn(warning) {
  throw new Error(warning.message);
}

const moduleBuild = {
  input: { 'payfect-checkout': 'dist/define.js' },
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    // Hashed, because a page may still run the entry of an older release when these files are replaced.
    chunkFileNames: 'payfect-checkout.[name]-[hash:6].js',
    // As a classic script, the file would replace the page's `$` and `_`. This makes it a syntax error instead.
    footer: ({ isEntry }) => (isEntry ? 'export {};' : ''),
    // For who debugs this build; not in the package, because they would be an eighth of it.
    sourcemap: 'hidden',
  },
  plugins: [...compiling(true), licenseFile(), commonJsEntries()],
  onwarn,
};

/** One file without chunks: it may be loaded from any URL, or be part of another file. */
const classicBuild = {
  input: 'dist/classic.js',
  output: {
    file: 'dist/payfect-checkout.iife.js',
    format: 'iife',
    inlineDynamicImports: true,
  },
  plugins: [classicImports(), ...compiling(false)],
  onwarn,
};

export default [moduleBuild, classicBuild];

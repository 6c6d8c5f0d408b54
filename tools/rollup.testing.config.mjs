// Builds what merchants use for development and tests, as files of their own: the sandbox, with the packages that it needs
// and that the published package does not depend on; and the previews for script tags.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { declarations } from './declarations.mjs';
import { licenseComment, licenseFile } from './license-file.mjs';

const SANDBOX = 'demo/sandbox';
const SANDBOX_LICENSES = 'LICENSE.txt';

/** The files that the sandbox reads beside its modules. */
function sandboxAssets() {
  const assets = [
    ...filesIn(`${SANDBOX}/page`, /\.(css|js)$/).map((file) => [file, path.basename(file)]),
    ...filesIn(`${SANDBOX}/payfect/coins`, /\.png$/).map((file) => [file, `coins/${path.basename(file)}`]),
  ];
  return {
    name: 'sandbox-assets',
    generateBundle() {
      for (const [file, fileName] of assets) this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    },
  };
}

function filesIn(folder, pattern) {
  return readdirSync(folder)
    .filter((file) => pattern.test(file))
    .map((file) => path.posix.join(folder, file));
}

const sandbox = {
  input: { index: `${SANDBOX}/start-sandbox.ts`, cli: `${SANDBOX}/cli.ts` },
  output: {
    dir: 'dist/sandbox',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    paths: (id) => (id.includes('proxy-check') ? '../proxy-check/main.js' : id),
  },
  // What npm installs with the package, and the command that `tsc` compiles.
  external: (id) => /^(node:|lean-qr\b)/.test(id) || id.includes('proxy-check'),
  plugins: [
    nodeResolve({ preferBuiltins: true, exportConditions: ['node'] }),
    esbuild({ target: 'node20', tsconfig: 'tsconfig.json' }),
    terser({ ecma: 2022, module: true, format: { comments: false, preamble: licenseComment(SANDBOX_LICENSES) } }),
    licenseFile(SANDBOX_LICENSES),
    declarations({ 'index.d.ts': `${SANDBOX}/start-sandbox.ts` }),
    sandboxAssets(),
  ],
  onwarn(warning) {
    // Comments of a package for minifiers: without them, the bundle only may be larger.
    if (warning.code === 'INVALID_ANNOTATION' && warning.message.includes('node_modules')) return;
    throw new Error(warning.message);
  },
};

const preview = {
  input: 'src/preview/index.ts',
  // For module and classic scripts alike: without exports, and without globals.
  output: { file: 'dist/payfect-checkout-preview.js', format: 'iife' },
  preserveEntrySignatures: false,
  plugins: [
    nodeResolve(),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } }),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

/** `--configPreview` builds only the previews, which is all that the demo needs. */
export default ({ configPreview }) => (configPreview ? [preview] : [sandbox, preview]);

// Builds the file for script tags. The npm modules beside it come from `tsc` (tsconfig/build.json).
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { commonJsEntries } from './common-js-entries.mjs';
import { LICENSE_COMMENT, licenseFile } from './license-file.mjs';
import { retryImports } from './retry-imports.mjs';
import { trimDependencies } from './trim-dependencies.mjs';

export default {
  input: { 'payfect-checkout': 'src/define.ts' },
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    // Hashed, because a page may still run the entry of an older release when these files are replaced.
    chunkFileNames: 'payfect-checkout.[name]-[hash].js',
    sourcemap: true,
  },
  plugins: [
    nodeResolve(),
    trimDependencies(),
    retryImports(),
    literalsHtmlCssMinifier({ include: ['src/**/*.ts'] }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    // `inline: 1` and `switches: false` make a longer file, but one about 100 bytes smaller in brotli.
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 3, inline: 1, switches: false, pure_getters: true, keep_fargs: false },
      format: { comments: false, quote_style: 2, preamble: LICENSE_COMMENT },
    }),
    licenseFile(),
    commonJsEntries(),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

// Builds the file for script tags. The npm modules beside it come from `tsc` (tsconfig.build.json).
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

export default {
  input: { 'payfect-checkout': 'src/define.ts' },
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    // A hash, because a page may still hold the entry of an older release when these files are replaced.
    chunkFileNames: 'payfect-checkout.[name]-[hash].js',
    sourcemap: true,
  },
  plugins: [
    nodeResolve(),
    literalsHtmlCssMinifier({ include: ['src/**/*.ts'] }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    // `inline: 1` and no arrow rewriting make the file longer but its brotli shorter, by about 100 bytes.
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 3, inline: 1, pure_getters: true, keep_fargs: false },
      format: { comments: false },
    }),
  ],
  onwarn(warning) {
    throw new Error(warning.message);
  },
};

import { build } from 'esbuild';

/** One minified script for browsers, for production. */
export async function bundle(entry: string, format: 'esm' | 'iife' = 'esm'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    // A peer imports Node's in a function that browsers do not call.
    external: ['crypto'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} has no output.`);
  return file.contents;
}

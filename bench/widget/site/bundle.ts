import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** Minified, for browsers, for production. */
const OPTIONS = {
  bundle: true,
  minify: true,
  write: false,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
  // A peer imports Node's in a function that browsers do not call.
  external: ['crypto'],
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
} satisfies BuildOptions;

/** One script. */
export async function bundle(entry: string, format: 'esm' | 'iife' = 'esm'): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entry], format });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} has no output.`);
  return file.contents;
}

/** A module and, in files of their own beside it, what it imports on demand; by name. */
export async function bundleInChunks(entry: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: [entry],
    format: 'esm',
    splitting: true,
    outdir: path.dirname(entry),
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]));
}

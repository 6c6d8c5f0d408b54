import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles and minifies a floor, for production: Lit's own condition for it is absent from the build with its warnings. */
export async function bundleFloor(name: 'vanilla' | 'lit-ky'): Promise<Uint8Array> {
  return bundle(fileURLToPath(new URL(`${name}.ts`, import.meta.url)));
}

/** One minified module for browsers. */
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
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} has no output.`);
  return file.contents;
}

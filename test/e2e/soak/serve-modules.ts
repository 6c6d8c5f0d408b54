import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { listen } from '../../node/support/http-server.js';

export interface ModuleServer {
  readonly url: string;
  close(): Promise<void>;
}

const PAGE = '<!doctype html><html lang="en"><title>Soak</title><body></body></html>';

/** Serves an empty page, the built script, and the modules of `test/`, compiled to JavaScript. */
export async function serveModules(): Promise<ModuleServer> {
  const { origin: url, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    bodyFor(pathname).then(
      ([type, body]) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  }, 'localhost');
  return { url, close };
}

async function bodyFor(pathname: string): Promise<readonly [type: string, body: string]> {
  if (pathname === '/') return ['text/html', PAGE];
  const file = path.join('.', path.normalize(pathname));
  if (pathname.startsWith('/dist/')) return ['text/javascript', await readFile(file, 'utf8')];
  if (!pathname.startsWith('/test/')) throw new Error(`Not served: ${pathname}`);
  const source = await readFile(file.replace(/\.js$/, '.ts'), 'utf8');
  const { ESNext: module } = ts.ModuleKind;
  const { ES2022: target } = ts.ScriptTarget;
  return [
    'text/javascript',
    ts.transpileModule(source, { compilerOptions: { module, target, verbatimModuleSyntax: true } }).outputText,
  ];
}

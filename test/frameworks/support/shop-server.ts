// Serves an app as a shop would: its files or its own server, and the checkout proxy, on one origin.
import { readFile } from 'node:fs/promises';
import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { listen } from '../../node/support/http-server.js';
import { startAppServer, type AppServer } from './app-server.js';
import { respondAsProxy } from './fake-proxy.js';
import { fragment } from './fragment.js';
import type { Stack } from './stacks.js';

/** Where an app's own server finds the proxy, once it has checked the token. */
const BEHIND_APP = '/behind-the-app';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface Shop {
  /** The address of the app. */
  readonly url: string;
  close(): Promise<void>;
}

export async function openShop(stack: Stack, folder: string): Promise<Shop> {
  const { serve, ownsProxy = false } = stack;
  let app: AppServer | null = null;
  const { origin, close } = await listen((request, response) => {
    const { url = '/' } = request;
    if (url.startsWith(BEHIND_APP)) respondAsProxy(url.slice(BEHIND_APP.length), request, response, origin);
    else if (url.startsWith('/payfect/') && !ownsProxy) respondAsProxy(url, request, response, origin);
    else if (app !== null) forward(request, response, app.port);
    else if ('folder' in serve) void serveFile(url, response, path.join(folder, serve.folder));
    else response.writeHead(503).end();
  }, 'localhost');
  if ('command' in serve) app = await startAppServer(serve.command, folder, { PROXY_URL: `${origin}${BEHIND_APP}` });
  return {
    url: `${origin}${stack.install === 'pages' ? `/${stack.name}/` : '/'}`,
    async close() {
      await app?.stop();
      await close();
    },
  };
}

async function serveFile(url: string, response: ServerResponse, folder: string): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname === '/fragment') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(fragment(searchParams));
    return;
  }
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const body = await readFile(path.join(folder, name)).catch(() => null);
  const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
  response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? '');
}

function forward(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { url: path, method, headers } = request;
  const onward = send({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

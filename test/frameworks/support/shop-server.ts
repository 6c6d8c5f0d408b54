// Serves an app as a shop would: its files or its own server, and the checkout proxy, on one origin.
import { readFile } from 'node:fs/promises';
import { request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../demo/sandbox/start-sandbox.js';
import { listen } from '../../node/support/http-server.js';
import { startAppServer, type AppServer } from './app-server.js';
import { READ, RECIPE_IDS, respondAsProxy } from './fake-proxy.js';
import { fragment } from './fragment.js';
import type { Stack } from './stacks.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface Shop {
  /** The address of the app. */
  readonly url: string;
  /** What an app with a server of its own sells through. */
  readonly sandbox: Sandbox | null;
  close(): Promise<void>;
}

export async function openShop(stack: Stack, folder: string): Promise<Shop> {
  const { serve, sells = false } = stack;
  const sandbox = sells ? await startSandbox() : null;
  let app: AppServer | null = null;
  const { origin, close } = await listen((request, response) => {
    const { url = '/' } = request;
    if (url.startsWith('/payfect/') && !(sells && isOfSandbox(url))) respondAsProxy(url, request, response, origin);
    else if (app !== null) forward(request, response, app.port);
    else if ('folder' in serve) void serveFile(url, response, path.join(folder, serve.folder));
    else response.writeHead(503).end();
  }, 'localhost');
  if ('command' in serve) app = await startAppServer(serve.command, folder, environmentOf(sandbox, origin));
  return {
    sandbox,
    url: `${origin}${stack.install === 'pages' ? `/${stack.name}/` : '/'}`,
    async close() {
      await app?.stop();
      await sandbox?.close();
      await close();
    },
  };
}

/** A path of the checkout proxy that is not a read of one of the sessions that the checks made up. */
function isOfSandbox(url: string): boolean {
  const [, id = ''] = READ.exec(url) ?? [];
  return id === '' || (/^[0-9a-f-]{36}$/.test(id) && !RECIPE_IDS.has(id));
}

/** What the recipes' `.env` has. */
function environmentOf(sandbox: Sandbox | null, origin: string): Readonly<Record<string, string>> {
  if (sandbox === null) return {};
  const { apiKey, callbackSecret, baseUrl, paymentHosts } = sandbox.payfect;
  return {
    SHOP_URL: origin,
    PAYFECT_API_KEY: apiKey,
    PAYFECT_CALLBACK_SECRET: callbackSecret,
    PAYFECT_BASE_URL: baseUrl,
    PAYFECT_PAYMENT_HOSTS: paymentHosts.join(' '),
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
  response
    .writeHead(body === null ? 404 : 200, { 'content-type': type })
    .end(path.extname(name) === '.html' ? rendered(String(body)) : body);
}

/** A page as its template renders it. */
function rendered(template: string): string {
  const [id = ''] = RECIPE_IDS;
  return template.replaceAll('{{ id }}', id).replaceAll('{{ url }}', `https://buy.payfect.finance/checkouts/${id}`);
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

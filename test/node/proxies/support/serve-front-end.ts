// The merchant's web server in front of a backend, like nginx: serves the page and forwards /payfect, including streams.
import { createReadStream } from 'node:fs';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { listen } from '../../support/http-server.js';
import { PROJECT } from '../../support/project.js';

export interface FrontEnd {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveFrontEnd(backendPort: number): Promise<FrontEnd> {
  const { origin: url, close } = await listen((message, response) => {
    const url = message.url ?? '/';
    const file = /^\/(payfect-checkout[\w.-]*\.js)$/.exec(url)?.[1];
    if (url.startsWith('/payfect/')) forward(message, response, backendPort);
    else if (file !== undefined) sendScript(file, response);
    else sendPage(new URL(url, 'http://localhost').searchParams.get('session') ?? '', response);
  }, 'localhost');
  return { url, close };
}

/** Keeps the path and the browser's `Host` header. */
function forward(message: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = message;
  // A new connection each time: a reused one may be closed by the backend at the same moment, and nothing here would retry.
  const target = { host: 'localhost', port, method, path: url, headers, agent: false } as const;
  const upstream = request(target, (upstreamResponse) => {
    response.writeHead(upstreamResponse.statusCode ?? 502, upstreamResponse.headers);
    upstreamResponse.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  response.on('close', () => upstream.destroy());
  message.pipe(upstream);
}

function sendScript(file: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/javascript' });
  createReadStream(path.join(PROJECT, 'dist', file)).pipe(response);
}

function sendPage(sessionId: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>
<html lang="en"><title>Pay</title>
<script>
  window.events = [];
  for (const name of ['ready', 'pay', 'complete', 'expired', 'cancel', 'error']) {
    document.addEventListener(
      name,
      ({ target, type }) => target.localName === 'payfect-checkout' && events.push(type),
      { capture: true },
    );
  }
</script>
<script type="module" src="/payfect-checkout.js"></script>
<payfect-checkout session-id="${sessionId}"></payfect-checkout></html>`);
}

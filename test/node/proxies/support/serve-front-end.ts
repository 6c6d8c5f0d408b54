// The merchant's web server in front of a backend, as nginx is: it has the page, and passes /payfect on, streams and all.
import { createReadStream } from 'node:fs';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { listen } from '../../support/http-server.js';
import { PROJECT } from '../../support/project.js';

export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveFront(backendPort: number): Promise<Front> {
  const { origin: url, close } = await listen((message, response) => {
    const url = message.url ?? '/';
    const file = /^\/(payfect-checkout[\w.-]*\.js)$/.exec(url)?.[1];
    if (url.startsWith('/payfect/')) passOn(message, response, backendPort);
    else if (file !== undefined) sendScript(file, response);
    else sendPage(new URL(url, 'http://localhost').searchParams.get('session') ?? '', response);
  }, 'localhost');
  return { url, close };
}

/** The path as it came, and the `Host` that the browser sent. */
function passOn(message: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = message;
  const upstream = request({ host: 'localhost', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
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
  window.heard = [];
  for (const name of ['ready', 'pay', 'complete', 'expired', 'cancel', 'error']) {
    document.addEventListener(name, ({ target, type }) => target.localName === 'payfect-checkout' && heard.push(type));
  }
</script>
<script type="module" src="/payfect-checkout.js"></script>
<payfect-checkout session-id="${sessionId}"></payfect-checkout></html>`);
}

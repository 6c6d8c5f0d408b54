// HEAD over a bare socket: every HTTP client throws away, or chokes on, the body that must not be there.
import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { PAGE_HEADERS, type ProbeResponse } from './probe.js';
import type { Target } from './target.js';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 100_000;

/** Never rejects; `text` is what came after the head. */
export async function probeHead(target: Target, path: string): Promise<ProbeResponse> {
  const bytes = await converse(target, `HEAD ${path} HTTP/1.1`).catch(() => '');
  const endOfHead = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.slice(0, Math.max(0, endOfHead)).split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(statusLine)?.[1] ?? 0);
  return {
    asked: `HEAD ${path}`,
    status,
    trouble: status === 0 ? 'no answer' : null,
    headers: Object.fromEntries(lines.map((line) => headerFrom(line))),
    text: status === 0 ? '' : bytes.slice(endOfHead + 4),
    json: undefined,
  };
}

async function converse({ origin, headers }: Target, requestLine: string): Promise<string> {
  const { protocol, host, hostname, port } = new URL(origin);
  const sent = { ...PAGE_HEADERS, ...headers, host, connection: 'close' };
  const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
  const socket = open(protocol === 'https:', hostname.replace(/^\[|\]$/g, ''), port);
  // A server that keeps the connection open all the same is waited for no longer than a slow one.
  const timer = setTimeout(() => socket.destroy(), TIMEOUT_MS);
  try {
    socket.write(`${[requestLine, ...lines].join('\r\n')}\r\n\r\n`);
    return await read(socket);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function open(isTls: boolean, host: string, port: string): Socket {
  if (!isTls) return connectPlain({ host, port: Number(port || 80) });
  // Servers with several certificates choose by this name; an address is none.
  const name = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
  return connectTls({ host, port: Number(port || 443), ...name });
}

async function read(socket: Socket): Promise<string> {
  let bytes = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    bytes += chunk.toString();
    if (bytes.length > MAX_BYTES) socket.destroy();
  });
  // Cut short counts as far as it came.
  await once(socket, 'close').catch(() => undefined);
  return bytes;
}

function headerFrom(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

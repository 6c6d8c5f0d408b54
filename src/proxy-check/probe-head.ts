// Sends HEAD over a bare socket: HTTP clients discard a body that must not be there, or fail on it.
import { once } from 'node:events';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { PAGE_HEADERS, type ProbeResponse } from './probe.js';
import { type Endpoint, endpointOf, parseHeader, type Target } from './target.js';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 100_000;

/** Never rejects. `text` is everything after the head. */
export async function probeHead(target: Target, path: string): Promise<ProbeResponse> {
  const bytes = await sendRaw(target, `HEAD ${path} HTTP/1.1`).catch(() => '');
  const endOfHead = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.slice(0, Math.max(0, endOfHead)).split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(statusLine)?.[1] ?? 0);
  return {
    requestLine: `HEAD ${path}`,
    status,
    error: status === 0 ? 'no response' : null,
    headers: Object.fromEntries(lines.map(parseHeader)),
    text: status === 0 ? '' : bytes.slice(endOfHead + 4),
    json: undefined,
  };
}

/** Sends the request and returns everything that arrives until the connection closes. */
async function sendRaw(target: Target, requestLine: string): Promise<string> {
  const { host } = new URL(target.origin);
  const headers = { ...PAGE_HEADERS, ...target.headers, host, connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const socket = open(endpointOf(target));
  // Some servers keep the connection open despite `connection: close`.
  const timer = setTimeout(() => socket.destroy(), TIMEOUT_MS);
  try {
    socket.write(`${[requestLine, ...lines].join('\r\n')}\r\n\r\n`);
    return await read(socket);
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

function open({ isHttps, hostname: host, port }: Endpoint): Socket {
  if (!isHttps) return connectPlain({ host, port });
  // SNI: servers with several certificates choose by this name. It must not be an address.
  const name = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
  return connectTls({ host, port, ...name });
}

async function read(socket: Socket): Promise<string> {
  let bytes = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    bytes += chunk.toString();
    if (bytes.length > MAX_BYTES) socket.destroy();
  });
  // After an error, what arrived before it counts.
  await once(socket, 'close').catch(() => undefined);
  return bytes;
}

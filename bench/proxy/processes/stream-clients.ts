// Many pages with an open event stream, on bare sockets: an HTTP client for each would be too heavy.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { serveMethods } from '../../support/serve-methods.js';

const [port = '', name = '', count = ''] = process.argv.slice(2);
const CONNECTING_AT_ONCE = 100;

interface Page {
  readonly socket: Socket;
  /** When its doorbell rang. */
  readonly rungAtMs: Promise<number>;
}
let pages: readonly Page[] = [];

async function openPage(id: string): Promise<Page> {
  const socket = connect(Number(port), '127.0.0.1').setEncoding('latin1');
  socket.write(`GET /payfect/checkouts/${id}/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
  const [head] = (await once(socket, 'data')) as [string];
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`A stream was rejected: ${head}`);
  const rungAtMs = new Promise<number>((resolve) => {
    socket.on('data', (text: string) => {
      if (text.includes('event: change')) resolve(Date.now());
    });
  });
  return { socket, rungAtMs };
}

const methods = {
  /** Opens all streams, and returns how many. */
  open: async () => {
    const opened: Page[] = [];
    for (let first = 0; first < Number(count); first += CONNECTING_AT_ONCE) {
      const batch = Array.from({ length: Math.min(CONNECTING_AT_ONCE, Number(count) - first) }, (_, index) =>
        openPage(`${name}-${String(first + index).padStart(8, '0')}`),
      );
      opened.push(...(await Promise.all(batch)));
    }
    pages = opened;
    return pages.length;
  },
  /** When the last doorbell rang. */
  lastRungAtMs: async () => Math.max(...(await Promise.all(pages.map(({ rungAtMs }) => rungAtMs)))),
  leave: () => {
    for (const { socket } of pages) socket.destroy();
    pages = [];
  },
};
export type StreamClientsMethods = typeof methods;

serveMethods(methods);

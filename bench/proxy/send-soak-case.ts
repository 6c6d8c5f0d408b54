import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { SoakCase } from './soak-cases.js';

/** How long a page keeps its event stream open. */
const LISTENING_MS = 2_000;

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** Sends one request. Returns null for the expected response, otherwise a message. */
export async function sendSoakCase(port: number, soakCase: SoakCase): Promise<string | null> {
  try {
    const actual = await outcomeOf(port, soakCase);
    const expected = soakCase.outcome.join(' ');
    return actual === expected ? null : `${soakCase.path}: ${actual} instead of ${expected}`;
  } catch (error) {
    return `${soakCase.path}: ${String(error)}`;
  }
}

async function outcomeOf(port: number, { path, headers = {} }: SoakCase): Promise<string> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path: `/payfect${path}`, headers, agent }, resolve)
      .on('error', reject)
      .end();
  });
  const status = response.statusCode ?? 0;
  if (response.headers['content-type']?.startsWith('text/event-stream')) {
    // Closing the stream emits an error, which is expected.
    response.on('error', () => undefined).resume();
    setTimeout(() => response.destroy(), LISTENING_MS);
    return String(status);
  }
  const body: unknown = JSON.parse(await text(response));
  if (status === 200) return isSessionOf(path, body) ? '200' : '200 with another session';
  return `${status} ${memberOf(body, 'code')}`;
}

function isSessionOf(path: string, body: unknown): boolean {
  return path === `/checkouts/${memberOf(body, 'id')}`;
}

function memberOf(body: unknown, name: string): string {
  return typeof body === 'object' && body !== null && name in body ? String(Reflect.get(body, name)) : '';
}

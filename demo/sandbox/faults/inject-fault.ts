// Middleware that makes an API respond with its current fault. It knows no provider and no route.
import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler, Next } from 'hono';
import type { Clock } from '../../../src/providers/clock.js';
import { isObject } from '../../../src/schema/decode.js';
import type { Fault } from './fault-settings.js';

/** RFC 6761 reserves `.invalid`, which never resolves, so a client that follows leaks its key to no one. */
const OTHER_HOST = 'https://elsewhere.invalid/';

interface Deps {
  readonly clock: Clock;
  /** From 0 to less than 1. */
  readonly random: () => number;
}

/** @param faultNow called for each request */
export function injectFault(faultNow: () => Fault, deps: Deps): MiddlewareHandler {
  return (c, next) => respondWith(faultNow(), { c, next }, deps);
}

async function respondWith(
  fault: Fault,
  { c, next }: { c: Context; next: Next },
  { clock, random }: Deps,
): Promise<Response | undefined> {
  const { signal } = c.req.raw;
  switch (fault.kind) {
    case 'latency':
      await untilDoneOrAborted(signal, (resolve) => clock.schedule(resolve, fault.delayMs));
      break;
    case 'stall':
      await untilDoneOrAborted(signal, () => () => undefined);
      return c.body(null, 503);
    case 'server-error':
      if (random() * 100 < fault.percent) return c.text('Service Unavailable', 503);
      break;
    case 'rate-limit':
      return c.json({ detail: 'Request was throttled.' }, 429, { 'Retry-After': fault.retryAfter });
    case 'wrong-type':
      return c.html('<!doctype html><title>Maintenance</title><p>We are back soon.</p>');
    case 'redirect':
      return c.redirect(OTHER_HOST, 302);
  }
  await next();
  if (c.res.body !== null) await damageBody(fault, c, clock);
  return undefined;
}

async function damageBody(fault: Fault, c: Context, clock: Clock): Promise<void> {
  if (fault.kind === 'none') return;
  const text = await c.res.text();
  c.res = damagedResponse(fault, text, c.res, clock);
}

function damagedResponse(fault: Fault, text: string, response: Response, clock: Clock): Response {
  const half = text.slice(0, text.length / 2);
  switch (fault.kind) {
    case 'drip':
      return new Response(drippingBody(text, fault.byteEveryMs, clock), response);
    case 'cut': {
      // The client expects more than it gets before the connection closes.
      const headers = { 'Content-Length': String(Buffer.byteLength(text)), Connection: 'close' };
      return new Response(half, {
        status: response.status,
        headers: [...response.headers, ...Object.entries(headers)],
      });
    }
    case 'truncate':
      return new Response(half, response);
    case 'wrong-id':
      return new Response(withAnotherId(text), response);
    default:
      return new Response(text, response);
  }
}

function withAnotherId(text: string): string {
  const json: unknown = JSON.parse(text);
  return isObject(json) && 'id' in json ? JSON.stringify({ ...json, id: randomUUID() }) : text;
}

/** Also ends with the request, because the timer of a client that has disconnected would keep the process alive. */
function untilDoneOrAborted(signal: AbortSignal, begin: (resolve: () => void) => () => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = begin(resolve);
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    });
  });
}

/** Streams the text byte by byte, and stops when the reader cancels. */
function drippingBody(text: string, byteEveryMs: number, clock: Clock): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let sent = 0;
  let stop = (): void => undefined;
  return new ReadableStream({
    pull: (controller) =>
      new Promise((resolve) => {
        stop = clock.schedule(() => {
          controller.enqueue(bytes.subarray(sent, sent + 1));
          sent += 1;
          if (sent === bytes.length) controller.close();
          resolve();
        }, byteEveryMs);
      }),
    cancel: () => stop(),
  });
}

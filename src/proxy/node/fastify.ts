// Fastify: a plugin, because its body parsers and its own answers must stay out of the proxy's way.
import { type CheckoutHandler, plainHandlerOf } from '../http/request.js';
import { clientAddressOf, serveNode } from './listener.js';
import type { NodeRequest, NodeResponse } from './message.js';

/** The parts of Fastify's request that the plugin uses. The package itself is not imported. */
export interface FastifyRequestLike {
  readonly raw: NodeRequest;
  /** Obeys `trustProxy`. */
  readonly ip: string;
}

export interface FastifyReplyLike {
  readonly raw: NodeResponse;
  hijack(): unknown;
}

export interface FastifyLike {
  readonly prefix: string;
  removeAllContentTypeParsers(): unknown;
  addContentTypeParser(
    type: string,
    parse: (request: unknown, payload: unknown, done: (error: null, body?: unknown) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequestLike, reply: FastifyReplyLike) => void): unknown;
}

export interface FastifyPluginOptions {
  /**
   * Returns the shopper's address, for the limits per client, or undefined for no limit.
   * @default Fastify's `request.ip`, if that is a public one
   */
  readonly clientAddress?: (request: FastifyRequestLike) => Promise<string | undefined> | string | undefined;
}

/**
 * A Fastify plugin that serves the proxy. The prefix is the proxy's `basePath`. Headers that other plugins set on the reply, and
 * their `onSend` hooks, do not apply to its responses.
 * @throws {Error} when the app starts, without a prefix.
 * @example
 * app.register(fastifyPlugin(proxy), { prefix: '/payfect' });
 */
export function fastifyPlugin(
  proxy: CheckoutHandler,
  { clientAddress = addressOf }: FastifyPluginOptions = {},
): (app: FastifyLike, options: unknown, done: (error?: Error) => void) => void {
  const handler = plainHandlerOf(proxy);
  return (app, _options, done) => {
    if (app.prefix === '') {
      done(new Error("Register the checkout proxy with its base path: app.register(…, { prefix: '/payfect' })."));
      return;
    }
    // The proxy reads the bodies itself. In a plugin, this does not affect the app's other routes.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    app.all('/*', (request, reply) => {
      reply.hijack();
      serveNode(handler, request.raw, reply.raw, () => clientAddress(request));
    });
    done();
  };
}

function addressOf({ ip, raw: { socket } }: FastifyRequestLike): string | undefined {
  return clientAddressOf({ ip, socket });
}

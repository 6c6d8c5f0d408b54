import type { TestContext } from 'node:test';
import type { CheckoutHandler } from '../../../../src/proxy/http/request.js';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { listen } from '../../support/http-server.js';

/** Serves the proxy through node:http until the test ends. `prepare` changes each request as a framework would. */
export async function serve(t: TestContext, proxy: CheckoutHandler, prepare = (_request: object): void => undefined) {
  const listener = nodeListener(proxy);
  const server = await listen((request, response) => {
    prepare(request);
    listener(request, response);
  });
  t.after(() => server.close());
  return server;
}

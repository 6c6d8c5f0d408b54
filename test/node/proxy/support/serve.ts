import type { TestContext } from 'node:test';
import type { CheckoutHandler } from '../../../../src/proxy/http/request.js';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { listen } from '../../support/http-server.js';

/** The proxy behind node:http until the test ends; `prepare` does to each request what a framework would. */
export async function serve(t: TestContext, proxy: CheckoutHandler, prepare = (_request: object): void => undefined) {
  const listener = nodeListener(proxy);
  const server = await listen((request, response) => {
    prepare(request);
    listener(request, response);
  });
  t.after(() => server.close());
  return server;
}

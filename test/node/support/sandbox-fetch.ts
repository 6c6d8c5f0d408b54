import { createSandbox } from '../../../demo/sandbox/create-sandbox.js';

/** A `fetch` to an in-process sandbox that records the JSON bodies sent. */
export function sandboxFetch() {
  const sandbox = createSandbox({ publicUrl: 'http://localhost:8001', fetch: async () => new Response() });
  const bodies: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body));
    return sandbox.app.fetch(new Request(input, init));
  };
  return { fetch, bodies, close: () => sandbox.close() };
}

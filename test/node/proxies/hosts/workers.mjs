// Calls the Worker with a request, its environment and its context, over a real HTTP server.
import { serve } from '@hono/node-server';
import worker from './workers.mjs';

const context = { waitUntil: (promise) => void promise.catch(console.error) };
const fetch = (request, { incoming }) => {
  request.headers.set('cf-connecting-ip', incoming.socket.remoteAddress);
  return worker.fetch(request, process.env, context);
};
serve({ fetch, port: Number(process.env.PORT) }, () => console.log('Listening on Workers’ events'));

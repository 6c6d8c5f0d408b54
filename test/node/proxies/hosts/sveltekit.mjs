// Calls the SvelteKit recipe with what SvelteKit passes to an endpoint, over a real HTTP server.
import { serve } from '@hono/node-server';
import { fallback } from './src/routes/payfect/[...path]/+server.ts';

const fetch = (request, { incoming }) => fallback({ request, getClientAddress: () => incoming.socket.remoteAddress });
serve({ fetch, port: Number(process.env.PORT) }, () => console.log('Listening on SvelteKit’s events'));

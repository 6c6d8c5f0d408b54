// Calls the Astro recipe with what Astro passes to an endpoint, over a real HTTP server.
import { serve } from '@hono/node-server';
import { ALL } from './src/pages/payfect/[...path].ts';

const fetch = (request, { incoming }) => ALL({ request, clientAddress: incoming.socket.remoteAddress });
serve({ fetch, port: Number(process.env.PORT) }, () => console.log('Listening on Astro’s contexts'));

// Calls the Next recipe's functions with a standard request each, over a real HTTP server.
import { serve } from '@hono/node-server';
import * as route from './app/payfect/[...path]/route.ts';

const fetch = (request) => route[request.method]?.(request) ?? new Response(null, { status: 405 });
serve({ fetch, port: Number(process.env.PORT) }, () => console.log('Listening on Next’s requests'));

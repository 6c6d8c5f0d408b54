// A checkout proxy in a Hono app, on Node.
// Start it with: PAYFECT_API_KEY=… PAYFECT_CALLBACK_SECRET=… PAYFECT_CALLBACK_URL=… node hono.mjs
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { createCheckoutProxy, payfect } from 'payfect-checkout/server';

const {
  PAYFECT_API_KEY,
  PAYFECT_CALLBACK_SECRET,
  PAYFECT_CALLBACK_URL,
  PAYFECT_BASE_URL,
  PAYFECT_PAYMENT_HOSTS,
  PORT = '3000',
} = process.env;

const proxy = createCheckoutProxy({
  provider: payfect({
    apiKey: PAYFECT_API_KEY,
    callbackSecret: PAYFECT_CALLBACK_SECRET,
    // Where Payfect reports payments: https://shop.example/payfect/callback
    callbackUrl: PAYFECT_CALLBACK_URL,
    // Only for tests against the sandbox; unset, they default to Payfect.
    baseUrl: PAYFECT_BASE_URL,
    paymentHosts: PAYFECT_PAYMENT_HOSTS?.split(' '),
  }),
  // May run twice for one payment: mark the order paid only if it is not paid yet.
  onComplete: ({ clientReferenceId, amount, currency }) => {
    console.log(`Paid: ${clientReferenceId}, ${amount} ${currency}`);
  },
});

const app = new Hono();
// The address of the connection, for the limits per client. Behind a reverse proxy, read the header that it sets instead.
const clientAddressOf = (context) => getConnInfo(context).remote.address;
app.all('/payfect/*', (context) => proxy(context.req.raw, { clientAddress: clientAddressOf(context) }));
serve({ fetch: app.fetch, port: Number(PORT) }, () => {
  console.log(`Listening on http://localhost:${PORT}/payfect`);
});

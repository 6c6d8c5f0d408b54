// A checkout proxy in a Fastify app. Start it with: PAYFECT_API_KEY=… PAYFECT_CALLBACK_SECRET=… node fastify.mjs
import Fastify from 'fastify';
import { createCheckoutProxy, nodeListener, payfect } from 'payfect-checkout/server';

const {
  PAYFECT_API_KEY,
  PAYFECT_CALLBACK_SECRET,
  PAYFECT_BASE_URL,
  PAYFECT_PAYMENT_HOSTS,
  PORT = '3000',
} = process.env;

const proxy = createCheckoutProxy({
  provider: payfect({
    apiKey: PAYFECT_API_KEY,
    callbackSecret: PAYFECT_CALLBACK_SECRET,
    // These two are for tests against the sandbox; without them it is Payfect itself.
    baseUrl: PAYFECT_BASE_URL,
    paymentHosts: PAYFECT_PAYMENT_HOSTS?.split(' '),
  }),
  // May run twice for one payment: mark the order paid only if it is not.
  onComplete: ({ clientReferenceId, amount, currency }) => {
    console.log(`Paid: ${clientReferenceId}, ${amount} ${currency}`);
  },
});

const listener = nodeListener(proxy);
const app = Fastify();
app.register((payfectRoutes, _options, done) => {
  // The proxy reads bodies itself; a plugin of its own keeps that from the other routes.
  payfectRoutes.removeAllContentTypeParsers();
  payfectRoutes.addContentTypeParser('*', (_request, _body, unread) => unread(null));
  payfectRoutes.all('/payfect/*', (request, reply) => {
    reply.hijack();
    listener(request.raw, reply.raw);
  });
  done();
});
await app.listen({ port: Number(PORT) });
console.log(`Listening on http://localhost:${PORT}/payfect`);

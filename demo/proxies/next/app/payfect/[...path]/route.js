// A checkout proxy as a route handler of the Next app router: app/payfect/[...path]/route.js
import { createCheckoutProxy, payfect } from 'payfect-checkout/server';

let proxy;

// Created on the first request: `next build` also loads this file, without the key.
const handle = (request) => (proxy ??= createProxy(process.env))(request);

export { handle as GET, handle as HEAD, handle as POST, handle as OPTIONS };

const createProxy = ({
  PAYFECT_API_KEY,
  PAYFECT_CALLBACK_SECRET,
  PAYFECT_CALLBACK_URL,
  PAYFECT_BASE_URL,
  PAYFECT_PAYMENT_HOSTS,
}) =>
  createCheckoutProxy({
    provider: payfect({
      apiKey: PAYFECT_API_KEY,
      callbackSecret: PAYFECT_CALLBACK_SECRET,
      // Where Payfect reports payments: https://shop.example/payfect/callback
      callbackUrl: PAYFECT_CALLBACK_URL,
      // Only for tests against the sandbox; unset, they default to Payfect.
      baseUrl: PAYFECT_BASE_URL,
      paymentHosts: PAYFECT_PAYMENT_HOSTS?.split(' '),
    }),
    // For the limits per client: the header that your host sets, if clients cannot set it themselves.
    clientAddress: (request) => request.headers.get('x-real-ip') ?? undefined,
    // May run twice for one payment: mark the order paid only if it is not paid yet.
    onComplete: ({ clientReferenceId, amount, currency }) => {
      console.log(`Paid: ${clientReferenceId}, ${amount} ${currency}`);
    },
  });

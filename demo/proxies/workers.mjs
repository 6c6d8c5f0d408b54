// A checkout proxy in a Cloudflare Worker. Keep the key and the secret with: wrangler secret put PAYFECT_API_KEY (and
// PAYFECT_CALLBACK_SECRET); PAYFECT_CALLBACK_URL may be a plain variable. Route only `/payfect/*` here: `/payfect*` would also take the script file `/payfect-checkout.js`.
import { createCheckoutProxy, payfect } from 'payfect-checkout/server';

let proxy;

export default {
  fetch(request, env, context) {
    // Created on the first request: a Worker gets its environment with a request, and not before.
    const response = (proxy ??= createProxy(env))(request);
    // Concurrent requests share one read of a session. It must go on even if the shopper who caused it has left.
    context.waitUntil(response);
    return response;
  },
};

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
    // Cloudflare sets this header itself.
    clientAddress: (request) => request.headers.get('cf-connecting-ip') ?? undefined,
    // May run twice for one payment, also on two instances: mark the order paid only if it is not paid yet.
    onComplete: ({ clientReferenceId, amount, currency }) => {
      console.log(`Paid: ${clientReferenceId}, ${amount} ${currency}`);
    },
  });

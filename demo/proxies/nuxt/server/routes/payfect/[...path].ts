// A checkout proxy in Nuxt (h3 1): server/routes/payfect/[...path].ts
import { defineEventHandler, getRequestIP, toWebRequest } from 'h3';
import { createCheckoutProxy, payfect, type CheckoutProxy } from 'payfect-checkout/server';

let proxy: CheckoutProxy | undefined;

export default defineEventHandler((event) =>
  // Created on the first request: `nuxt build` also loads this file, without the key.
  // Behind a reverse proxy: getRequestIP(event, { xForwardedFor: true }), if clients cannot reach the server around it.
  (proxy ??= createProxy(process.env))(toWebRequest(event), { clientAddress: getRequestIP(event) }),
);

const createProxy = (env: Readonly<Record<string, string | undefined>>) =>
  createCheckoutProxy({
    provider: payfect({
      apiKey: env.PAYFECT_API_KEY,
      callbackSecret: env.PAYFECT_CALLBACK_SECRET,
      // Where Payfect reports payments: https://shop.example/payfect/callback
      callbackUrl: env.PAYFECT_CALLBACK_URL,
      // Only for tests against the sandbox; unset, they default to Payfect.
      baseUrl: env.PAYFECT_BASE_URL,
      paymentHosts: env.PAYFECT_PAYMENT_HOSTS?.split(' '),
    }),
    // May run twice for one payment: mark the order paid only if it is not paid yet.
    onComplete: ({ clientReferenceId, amount, currency }) => {
      console.log(`Paid: ${clientReferenceId}, ${amount} ${currency}`);
    },
  });

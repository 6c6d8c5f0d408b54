// A checkout proxy in SvelteKit: src/routes/payfect/[...path]/+server.ts
import { env } from '$env/dynamic/private';
import type { RequestHandler } from './$types';
import { createCheckoutProxy, payfect, type CheckoutProxy } from 'payfect-checkout/server';

let proxy: CheckoutProxy | undefined;

/** Every method: the proxy itself refuses those that a route does not have. */
export const fallback: RequestHandler = ({ request, getClientAddress }) =>
  // Created on the first request: `vite build` also loads this file, without the key.
  (proxy ??= createProxy())(request, { clientAddress: getClientAddress() });

const createProxy = () =>
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

// A checkout proxy in Astro, with a server adapter: src/pages/payfect/[...path].ts
import type { APIRoute } from 'astro';
import { createCheckoutProxy, payfect, type CheckoutProxy } from 'payfect-checkout/server';

export const prerender = false;

let proxy: CheckoutProxy | undefined;

export const ALL: APIRoute = ({ request, clientAddress }) =>
  // Created on the first request: `astro build` also loads this file, without the key.
  (proxy ??= createProxy(process.env))(request, { clientAddress });

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

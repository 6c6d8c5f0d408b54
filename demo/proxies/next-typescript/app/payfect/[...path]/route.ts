// A checkout proxy as a route handler of the Next app router, in TypeScript: app/payfect/[...path]/route.ts
import { createCheckoutProxy, payfect, type CheckoutProxy } from 'payfect-checkout/server';

let proxy: CheckoutProxy | undefined;

// Created on the first request: `next build` also loads this file, without the key.
const handle = (request: Request): Promise<Response> => (proxy ??= createProxy(process.env))(request);

export { handle as GET, handle as HEAD, handle as POST, handle as OPTIONS };

const createProxy = (env: Readonly<Record<string, string | undefined>>): CheckoutProxy =>
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
    // For the limits per client: the header that your host sets, if clients cannot set it themselves.
    clientAddress: (request) => request.headers.get('x-real-ip') ?? undefined,
    // May run twice for one payment: mark the order paid only if it is not paid yet.
    onComplete: ({ clientReferenceId, amount, currency }) => {
      console.log(`Paid: ${clientReferenceId}, ${amount} ${currency}`);
    },
  });

// A checkout proxy as a route of Next's app router: app/payfect/[...path]/route.js. In TypeScript, `proxy` and `request`
// want a type: `let proxy: CheckoutProxy | undefined` and `(request: Request)`.
import { createCheckoutProxy, payfect } from 'payfect-checkout/server';

let proxy;

// Made at the first request: `next build` loads this file, too, and has no key.
const answer = (request) => (proxy ??= createProxy(process.env))(request);

export { answer as GET, answer as HEAD, answer as POST, answer as OPTIONS };

const createProxy = ({ PAYFECT_API_KEY, PAYFECT_CALLBACK_SECRET, PAYFECT_BASE_URL, PAYFECT_PAYMENT_HOSTS }) =>
  createCheckoutProxy({
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

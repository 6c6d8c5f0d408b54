// A checkout proxy in a Nest app, on Express: src/main.ts
import { NestFactory } from '@nestjs/core';
import { createCheckoutProxy, nodeListener, payfect } from 'payfect-checkout/server';
import { AppModule } from './app.module.js';

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

const app = await NestFactory.create(AppModule, { logger: ['error', 'warn'] });
// Behind a reverse proxy, set Express's `trust proxy`, so that rate limits apply per shopper.
app.use('/payfect', nodeListener(proxy));
await app.listen(Number(PORT));
console.log(`Listening on http://localhost:${PORT}/payfect`);

// The demo shop as one Hono app: store, orders, the real checkout proxy, and the files of the element.
// Knows no port and no sandbox: where Payfect is, and under which URL the shop itself is reached, are options.
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createCheckoutProxy, payfect } from '../../src/proxy/index.js';
import { OrderBook } from './order-book.js';
import { orderRoutes } from './order-routes.js';
import { messagePage } from './pages/message-page.js';
import { storePage } from './pages/store-page.js';
import { recordPayment } from './record-payment.js';
import { securityHeaders } from './security-headers.js';
import { staticRoutes } from './static-routes.js';

/** What the shop needs to know of its Payfect account. */
interface PayfectAccount {
  readonly apiKey: string;
  readonly callbackSecret: string;
  /** Where the API is, with version and without a slash at the end. */
  readonly baseUrl: string;
  /** Hosts, with port, that a payment page may have. */
  readonly paymentHosts: readonly string[];
}

export interface ShopOptions {
  readonly payfect: PayfectAccount;
  /** Origin under which shoppers, and Payfect's callbacks, reach this shop; without a slash at the end. */
  readonly publicUrl: string;
  /** Folder that holds the built `payfect-checkout.js` and its chunks. */
  readonly distDir: string;
  /** @default the global `fetch` */
  readonly fetch?: typeof fetch;
  /** Epoch milliseconds. @default `Date.now` */
  readonly now?: () => number;
  /** Takes a sentence about what a person should look at. @default `console.error` */
  readonly report?: (sentence: string) => void;
}

type ShopApp = Hono<{ Bindings: Partial<HttpBindings> }>;

export function createShop(options: ShopOptions): ShopApp {
  const { publicUrl, now = Date.now, report = console.error } = options;
  const provider = payfect({ ...options.payfect, ...(options.fetch && { fetch: options.fetch }) });
  const orders = new OrderBook();
  const proxy = createCheckoutProxy({
    provider,
    onComplete: (payment) => {
      recordPayment(payment, { orders, now, report });
    },
  });

  const app: ShopApp = new Hono();
  app.all('/payfect/*', (context) => proxy(context.req.raw));
  app.use(securityHeaders(new URL(options.payfect.baseUrl).origin));
  app.get('/', (context) => context.html(storePage({ isReturn: context.req.query('canceled') !== undefined })));
  app.route('/', orderRoutes({ orders, payfect: provider, publicUrl, now, report }));
  app.route('/', staticRoutes(options.distDir));
  app.notFound((context) => context.html(messagePage('Page not found', 'There is nothing at this address.'), 404));
  app.onError((error, context) => {
    report(`${context.req.method} ${context.req.path} failed: ${error.message}`);
    return context.html(messagePage('Something went wrong', 'This is our fault, not yours. Please try again.'), 500);
  });
  return app;
}

// The demo shop as one Hono app: store, orders, the real checkout proxy, the files of the element, and its gallery.
// Knows no port and no sandbox: the provider's URL and the shop's own are options.
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type BTCPayAccount, sellThroughBTCPay } from './btcpay/sell-through-btcpay.js';
import { buttonRoutes } from './button-routes.js';
import { galleryRoutes } from './gallery/gallery-routes.js';
import { orderRoutes } from './order-routes.js';
import { OrderStore } from './order-store.js';
import { messagePage } from './pages/page.js';
import { storePage } from './pages/store-page.js';
import { type PayfectAccount, sellThroughPayfect } from './payfect/sell-through-payfect.js';
import { securityHeaders } from './security-headers.js';
import type { ShopContext } from './shop-context.js';
import type { ShopProvider } from './shop-provider.js';
import { staticRoutes } from './static-routes.js';
import { sellThroughWeWire, type WeWireAccount } from './wewire/sell-through-wewire.js';

/** The provider that the shop sells through. */
type ShopAccount =
  { readonly payfect: PayfectAccount } | { readonly wewire: WeWireAccount } | { readonly btcpay: BTCPayAccount };

interface ShopSettings {
  /** Public origin of the shop, for shoppers and the provider, without a trailing slash. */
  readonly publicUrl: string;
  /** Folder with the built `payfect-checkout.js` and its chunks. */
  readonly distDir: string;
  /** @default the global `fetch` */
  readonly fetch?: typeof fetch;
  /** Epoch milliseconds. @default `Date.now` */
  readonly now?: () => number;
  /** Receives a sentence about something that needs a person's attention. @default `console.error` */
  readonly report?: (sentence: string) => void;
}

export type ShopOptions = ShopAccount & ShopSettings;

type ShopApp = Hono<{ Bindings: Partial<HttpBindings> }>;

export function createShop(options: ShopOptions): ShopApp {
  const { publicUrl, fetch, now = Date.now, report = console.error } = options;
  const shop: ShopContext = { orders: new OrderStore(), publicUrl, now, report, fetch };
  const provider = providerOf(options, shop);

  const app: ShopApp = new Hono();
  app.all('/payfect/*', (context) => {
    // All shoppers of a demo come from this machine, so the proxy limits sessions and not clients.
    return provider.proxy(context.req.raw, { clientAddress: undefined });
  });
  app.route('/', provider.routes);
  app.use(securityHeaders(provider.imageOrigins));
  app.get('/', (context) => {
    const isReturn = context.req.query('canceled') !== undefined;
    return context.html(storePage({ currency: provider.currency, isReturn }));
  });
  app.route('/', orderRoutes(shop, provider));
  app.route('/', buttonRoutes(shop, provider));
  app.route('/', galleryRoutes(options.distDir));
  app.route('/', staticRoutes(options.distDir));
  app.notFound((context) => context.html(messagePage('Page not found', 'There’s nothing at this address.'), 404));
  app.onError((error, context) => {
    report(`${context.req.method} ${context.req.path} failed: ${error.message}`);
    return context.html(
      messagePage('Something went wrong', 'This is our fault, not yours. Try again in a moment.'),
      500,
    );
  });
  return app;
}

function providerOf(account: ShopAccount, shop: ShopContext): ShopProvider {
  if ('btcpay' in account) return sellThroughBTCPay(account.btcpay, shop);
  return 'wewire' in account ? sellThroughWeWire(account.wewire, shop) : sellThroughPayfect(account.payfect, shop);
}

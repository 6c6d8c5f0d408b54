// The sandbox's index page at `/`: collects what it shows from the doubles and the faults.
import { Hono } from 'hono';
import {
  OTHER_BTCPAY_API_KEY,
  SANDBOX_BTCPAY_API_KEY,
  SANDBOX_BTCPAY_STORE_ID,
  SANDBOX_BTCPAY_WEBHOOK_SECRET,
} from '../btcpay/stores.js';
import type { FaultSettings } from '../faults/fault-settings.js';
import { sendPage } from '../page/page-layout.js';
import { OTHER_MERCHANT_API_KEY, SANDBOX_API_KEY } from '../payfect/merchants.js';
import type { PaymentGateway } from '../payment/payment-gateway.js';
import { OTHER_WEWIRE_API_KEY, SANDBOX_WEWIRE_API_KEY } from '../wewire/merchants.js';
import { type ApiFacts, overviewPage } from './overview-page.js';

interface OverviewOptions {
  /** Public origin of the sandbox, without a trailing slash. */
  readonly publicUrl: string;
  /** Null if it is not the sandbox's own: another one may also protect something real. */
  readonly callbackSecret: string | null;
  readonly gateways: readonly PaymentGateway[];
  readonly faults: FaultSettings;
}

export function createOverview({ publicUrl, callbackSecret, gateways, faults }: OverviewOptions): Hono {
  const app = new Hono();
  const apis = [
    payfectFacts(publicUrl, callbackSecret),
    wewireFacts(`${publicUrl}/wewire`),
    btcpayFacts(`${publicUrl}/btcpay`),
  ];
  app.get('/', (c) => {
    const checkouts = gateways
      .flatMap((gateway) => gateway.newestFirst())
      .sort((one, other) => other.createdAtMs - one.createdAtMs);
    return sendPage(c, overviewPage({ publicUrl, apis, checkouts, faults }));
  });
  return app;
}

function payfectFacts(url: string, callbackSecret: string | null): ApiFacts {
  return {
    name: 'Payfect',
    facts: [
      { label: 'Base URL', value: `${url}/api/v1` },
      { label: 'API key', value: SANDBOX_API_KEY },
      { label: 'Key of another merchant', value: OTHER_MERCHANT_API_KEY },
      { label: 'Callback secret', value: callbackSecret ?? 'the one you set', isPattern: callbackSecret === null },
      { label: 'Payment pages', value: `${url}/checkouts/…`, isPattern: true },
    ],
  };
}

function wewireFacts(url: string): ApiFacts {
  return {
    name: 'WeWire',
    facts: [
      { label: 'Base URL', value: `${url}/api/v1` },
      { label: 'API key', value: SANDBOX_WEWIRE_API_KEY },
      { label: 'Key of another merchant', value: OTHER_WEWIRE_API_KEY },
      { label: 'Payment pages', value: `${url}/checkouts/…`, isPattern: true },
    ],
  };
}

function btcpayFacts(url: string): ApiFacts {
  return {
    name: 'BTCPay Server',
    facts: [
      { label: 'Base URL', value: url },
      { label: 'Store id', value: SANDBOX_BTCPAY_STORE_ID },
      { label: 'API key', value: SANDBOX_BTCPAY_API_KEY },
      { label: 'Key of another store', value: OTHER_BTCPAY_API_KEY },
      { label: 'Webhook secret of the demo shop', value: SANDBOX_BTCPAY_WEBHOOK_SECRET },
      { label: 'Checkout pages', value: `${url}/i/…`, isPattern: true },
    ],
  };
}

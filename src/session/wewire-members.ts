import type { WeWireSession } from '../schema/wewire-session.js';
import { webUrlOrNull } from '../schema/web-url.js';
import { displayText } from './display-text.js';
import type { ProviderMembers } from './payfect-members.js';

/** The members of the model that WeWire spells in its own way: one product, assets without networks. */
export function wewireMembers(source: WeWireSession): ProviderMembers {
  const total = { amount: source.amount, currency: source.currency };
  return {
    merchantName: displayText(source.merchantName),
    items: [
      {
        name: displayText(source.productName),
        description: displayText(source.productDescription),
        imageUrl: null,
        quantity: 1,
        amount: total,
      },
    ],
    total,
    methods: [
      {
        value: 'crypto',
        currencies: [...new Set(source.allowedAssets)].map((asset) => ({
          value: asset,
          name: displayText(asset) ?? asset,
          logoUrl: null,
          networks: [],
        })),
      },
    ],
    successUrl: webUrlOrNull(source.redirectUrl)?.href ?? null,
    collects: null,
    isTest: !source.isLivemode,
  };
}

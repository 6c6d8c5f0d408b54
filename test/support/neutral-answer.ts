import type { JsonObject } from './payfect-answers.js';

/** A session in the neutral form, with every member, from a provider that the project does not know. */
export function neutralAnswer(changes: JsonObject = {}): JsonObject {
  return {
    provider: 'acme',
    id: 'ed8d24aa-a860-426b-8e56-87cb9f55a081',
    status: 'open',
    merchantName: 'Marram & Oak',
    items: [
      {
        name: 'Tea',
        description: 'Green',
        imageUrl: 'https://cdn.example/tea.png',
        quantity: 2,
        amount: { amount: '20.00', currency: 'EUR' },
      },
    ],
    total: { amount: '20.00', currency: 'EUR' },
    methods: [
      {
        value: 'crypto',
        currencies: [
          {
            value: 'usdt',
            name: 'Tether',
            logoUrl: 'https://cdn.example/usdt.png',
            networks: [{ value: 'tron', name: 'Tron (TRC20)' }],
          },
        ],
      },
      { value: 'card', currencies: [] },
    ],
    url: 'https://buy-dev.payfect.finance/x',
    successUrl: null,
    cancelUrl: 'https://shop.example/cancel',
    expiresAt: 1_703_939_166_000,
    collects: { name: true, email: false, phone: false, countries: ['TW'] },
    isTest: true,
    ...changes,
  };
}

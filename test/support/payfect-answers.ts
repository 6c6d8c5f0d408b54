// Payfect's documented responses, verbatim, so that no test needs a made-up session.
// Each call returns a fresh copy. An override replaces one whole top-level member.

export type JsonObject = Record<string, unknown>;

/** The id of the documented session. */
export const SESSION_ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';

/** The newest documented form ("Query a Checkout"): items without a product, expiry in epoch milliseconds. */
export function newestAnswer(overrides: JsonObject = {}): JsonObject {
  const answer: JsonObject = {
    id: SESSION_ID,
    merchant: {
      id: 'bf065cc8-343d-4419-be7d-ed2190f1df4d',
      name: '頑碼資訊有限公司',
    },
    nameCollection: false,
    emailCollection: false,
    phoneNumberCollection: false,
    shippingAddressCollection: null,
    invoiceItems: [
      {
        id: 'ee05d205-e4cc-42bd-8897-03c92674c57a',
        price: '3bababfe-5ba8-4afb-84ca-d62c6933704b',
        quantity: 1,
        amount: '20.00',
      },
    ],
    amountTotal: '20.00',
    status: 'open',
    createdAt: '1690532072.288761',
    updatedAt: '1690532073.498443',
    clientReferenceId: '5ae50223-e455-4a72-a48d-fe7d85800e64',
    currency: 'usdt',
    successUrl: 'https://example.com/success',
    cancelUrl: 'https://example.com/cancel',
    expiresAt: '1703939166000',
    paymentIntent: 'b7c30e83-5439-47b2-ac4d-81c64c1d0174',
    paymentMethodTypes: ['crypto', 'card'],
    paymentMethodOptions: {
      crypto: [
        {
          currency: {
            value: 'usdt',
            name: 'Tether',
            logo: '/static/images/cryptos/usdt.png',
          },
          networks: [
            {
              value: 'tron',
              name: 'Tron (TRC20)',
            },
          ],
        },
      ],
      card: null,
    },
    url: 'https://buy-dev.payfect.finance/checkouts/ed8d24aa-a860-426b-8e56-87cb9f55a081',
    metadata: null,
    isLivemode: false,
  };
  return { ...answer, ...overrides };
}

/** The older documented form ("Create a Checkout"): items with price data, expiry in ISO 8601 with microseconds. */
export function olderAnswer(overrides: JsonObject = {}): JsonObject {
  const answer: JsonObject = {
    id: SESSION_ID,
    merchant: {
      id: 'bf065cc8-343d-4419-be7d-ed2190f1df4d',
      name: '頑碼資訊有限公司3',
    },
    nameCollection: false,
    emailCollection: false,
    phoneNumberCollection: false,
    shippingAddressCollection: null,
    invoiceItems: [
      {
        id: 'ee05d205-e4cc-42bd-8897-03c92674c57a',
        price: '3bababfe-5ba8-4afb-84ca-d62c6933704b',
        priceData: {
          id: '3bababfe-5ba8-4afb-84ca-d62c6933704b',
          product: 'c1c1510d-afa8-40af-a47e-5b0f89316995',
          productData: {
            id: 'c1c1510d-afa8-40af-a47e-5b0f89316995',
            name: 'Standard Plan',
            description: null,
            images: [],
          },
          currency: 'usdt',
          unitAmount: '20.00',
        },
        quantity: 1,
        amount: '20.00',
      },
    ],
    amountTotal: '20.00',
    status: 'open',
    createdAt: '1690532072.288761',
    updatedAt: '1690532073.498443',
    clientReferenceId: null,
    currency: 'usdt',
    successUrl: 'https://example.com/success',
    cancelUrl: 'https://example.com/cancel',
    expiresAt: '2023-07-29T08:14:32.288761Z',
    paymentIntent: 'b7c30e83-5439-47b2-ac4d-81c64c1d0174',
    paymentMethodTypes: ['crypto', 'card'],
    paymentMethodOptions: {
      crypto: [
        {
          currency: {
            value: 'usdt',
            name: 'Tether',
            logo: '/static/images/cryptos/usdt.png',
          },
          networks: [
            {
              value: 'tron',
              name: 'Tron (TRC20)',
            },
          ],
        },
      ],
      card: null,
    },
    url: 'https://buy-dev.payfect.finance/checkouts/ed8d24aa-a860-426b-8e56-87cb9f55a081',
    metadata: null,
    isLivemode: false,
  };
  return { ...answer, ...overrides };
}

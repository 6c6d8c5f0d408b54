import type { NeutralSession } from '../schema/neutral-session.js';
import { parseWeWireSession } from '../schema/wewire-session.js';

/** Reads WeWire's form as a neutral session: one product, and assets without networks. @throws {SchemaError} */
export function fromWeWireForm(json: unknown): NeutralSession {
  const source = parseWeWireSession(json);
  const total = { amount: source.amount, currency: source.currency };
  return {
    ...source,
    // WeWire documents no status: a session is open until the server says otherwise.
    status: source.status ?? 'open',
    items: [
      {
        name: source.productName,
        description: source.productDescription,
        imageUrl: null,
        quantity: 1,
        amount: total,
      },
    ],
    total,
    methods: [
      {
        value: 'crypto',
        currencies: source.allowedAssets.map((value) => ({ value, name: null, logoUrl: null, networks: [] })),
      },
    ],
    successUrl: source.redirectUrl,
    collects: null,
    isTest: !source.isLivemode,
  };
}

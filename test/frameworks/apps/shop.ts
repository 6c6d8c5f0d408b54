// Copied into every app: what its page starts with, and what its listeners do. The apps' own code is what differs.

export interface AppState {
  readonly view: 'recipe' | 'probe' | 'bare' | 'none';
  readonly sessionId: string;
  /** The payment page. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly noImages: boolean;
  readonly footer: string;
}

export const START: AppState = {
  view: 'recipe',
  sessionId: 'ed8d24aa-a860-426b-8e56-87cb9f55a081',
  url: 'https://buy.payfect.finance/checkouts/ed8d24aa-a860-426b-8e56-87cb9f55a081',
  headers: { 'x-csrf-token': 'token-of-the-page' },
  locale: 'en',
  noImages: false,
  footer: 'Questions? Call us.',
};

/** For the view `bare`: a number, an array, and an object under a name in camel case. */
export const BARE = {
  sessionId: 12345678,
  items: [{ name: 'Beech tray', description: 'Made by hand' }],
  initialSession: {
    id: '12345678',
    amountTotal: '20.00',
    currency: 'usdt',
    status: 'open',
    url: 'https://buy.payfect.finance/checkouts/12345678',
    invoiceItems: [{ id: 'item-1', quantity: 1, amount: '20.00' }],
    paymentMethodTypes: ['crypto'],
    paymentMethodOptions: {
      crypto: [
        {
          currency: { value: 'usdt', name: 'Tether', logo: null },
          networks: [
            { value: 'tron', name: 'Tron (TRC20)' },
            { value: 'ethereum', name: 'Ethereum (ERC20)' },
          ],
        },
      ],
    },
  },
};

declare global {
  interface Window {
    app: { set(patch: Partial<AppState>): void };
    heard: string[];
  }
}

/** Tells the checks which event came, and prevents the hand-off and the restart. */
export function hear(event: Event): void {
  window.heard.push(event.type);
  if (event.type === 'pay' || event.type === 'restart') event.preventDefault();
}

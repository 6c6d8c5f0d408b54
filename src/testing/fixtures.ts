// A session for each state of the element, as a proxy sends it.
import {
  payfectItem,
  payfectSession,
  type SessionChanges,
  TWO_COINS,
  wewireSession,
  type WireSession,
} from './proxied-session.js';

/** Links to what a proxy offers for a session besides reading it. */
function linksOf(id: string, ...actions: readonly ('select' | 'cancel' | 'restart')[]): object {
  return Object.fromEntries(actions.map((action) => [action, `${id}/${action}`]));
}

const CHOICE = { paymentMethodOptions: { crypto: TWO_COINS, card: null } };
const ENDED = { secondsLeft: 0 };
const LONG_NAME =
  'Hand-thrown stoneware coffee server with a matching dripper, a walnut lid and a very long name that somebody typed into a field without a limit';

/** A session by the name of its fixture, which is also its id: `fixture-open`. */
function named<Name extends string>(
  sessions: Readonly<Record<Name, (id: string) => WireSession>>,
): Readonly<Record<Name, WireSession>> {
  const entries = Object.entries<(id: string) => WireSession>(sessions).map(([name, create]) => {
    const id = `fixture-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return [name, Object.freeze(create(id))];
  });
  return Object.freeze(Object.fromEntries(entries) as Record<Name, WireSession>);
}

const payfect = (changes: SessionChanges) => (id: string) =>
  payfectSession({ id, url: `https://pay.example/checkouts/${id}`, ...changes });

/**
 * Sessions as a proxy sends them, one per state: the providers' documented responses, with what the state needs. Their ids
 * are `fixture-` and their name in kebab case (`fixture-open-card`).
 */
export const fixtures = named({
  /** Method, currency and network to choose, then the link to the payment page. */
  open: payfect(CHOICE),
  /** One coin on one network: only the method to choose. */
  openOneCoin: payfect({}),
  /** Cards only. */
  openCard: payfect({ paymentMethodTypes: ['card'], paymentMethodOptions: { card: null } }),
  /** Nothing to choose: the link alone. */
  openLink: payfect({ paymentMethodTypes: [], paymentMethodOptions: {} }),
  /** The proxy fixes the choice (`links.select`), and can cancel. */
  openTwoSteps: (id) => payfect({ ...CHOICE, links: linksOf(id, 'select', 'cancel') })(id),
  /** Two steps, and the session collects the shopper's name, e-mail, phone and address. */
  openDetails: (id) =>
    payfect({
      nameCollection: true,
      emailCollection: true,
      phoneNumberCollection: true,
      shippingAddressCollection: ['TW', 'US', 'DE'],
      links: linksOf(id, 'select'),
    })(id),
  /** WeWire: currencies without networks. */
  openWeWire: (id) => wewireSession({ id, url: `https://pay.example/checkouts/${id}` }),
  /** Payfect's newest form, which does not name products. */
  nameless: payfect({ ...CHOICE, invoiceItems: [payfectItem(null)] }),
  longNames: payfect({
    ...CHOICE,
    merchant: { name: `${LONG_NAME} (merchant)` },
    invoiceItems: [payfectItem(LONG_NAME, { quantity: 1000, amount: '1234567890.123456', description: LONG_NAME })],
    amountTotal: '1234567890.123456',
  }),
  manyItems: payfect({
    ...CHOICE,
    invoiceItems: Array.from({ length: 30 }, (_, index) => payfectItem(`Item ${index + 1}`, { amount: '1.50' })),
    amountTotal: '45.00',
  }),
  /** Arabic names. Write `dir="rtl"` on the page to see it as an Arabic shop shows it. */
  rightToLeft: payfect({
    ...CHOICE,
    merchant: { name: 'متجر الواحة' },
    invoiceItems: [payfectItem('إبريق قهوة', { description: 'صناعة يدوية' })],
  }),
  /** A test key: no real money. */
  testMode: payfect({ ...CHOICE, isLivemode: false }),
  lastMinute: payfect({ ...CHOICE, secondsLeft: 42 }),
  /** Without an expiry there is no countdown. */
  noExpiry: payfect({ ...CHOICE, secondsLeft: null }),
  /** A payment page that the element refuses: its URL is not secure. */
  badUrl: payfect({ url: 'http://pay.example/' }),
  /** A status that the element does not know: a payment may be in progress. */
  pending: payfect({ ...CHOICE, status: 'processing' }),
  complete: payfect({ ...ENDED, status: 'complete', successUrl: 'https://example.com/success' }),
  expired: payfect({ ...ENDED, status: 'expired' }),
  /** The proxy can restart it (`links.restart`). */
  expiredRestart: (id) => payfect({ ...ENDED, status: 'expired', links: linksOf(id, 'restart') })(id),
});

export type FixtureName = keyof typeof fixtures;

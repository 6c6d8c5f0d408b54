// A session for each state of the element, as a proxy sends it.
import {
  bitcoinPayment,
  lightningPayment,
  PAYMENT_STAGES,
  polygonPayment,
  solanaPayment,
  taggedPayment,
  tronPayment,
  type WirePayment,
} from './payment-entries.js';
import {
  MANY_COINS,
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

/** A session that is paid in place, with the one currency and network of its payments to choose from. */
function inPlace(payments: readonly WirePayment[], changes: SessionChanges = {}) {
  const currencies = payments.map(({ currency, network }) => ({
    currency: { value: currency, name: COIN_NAMES.get(currency) ?? currency, logo: null },
    networks: [{ value: network.value, name: network.name }],
  }));
  const paymentMethodOptions = { crypto: currencies };
  return payfect({ paymentMethodTypes: ['crypto'], paymentMethodOptions, payments, ...changes });
}

const COIN_NAMES: ReadonlyMap<string, string> = new Map([
  ['usdt', 'Tether'],
  ['usdc', 'USD Coin'],
  ['btc', 'Bitcoin'],
  ['xrp', 'XRP'],
]);

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
  /** Thirty currencies, with a search. */
  manyCurrencies: payfect({ paymentMethodOptions: { crypto: MANY_COINS, card: null } }),
  /** Arabic names. Write `lang="ar"` on the page to see them in an Arabic checkout. */
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
  /** To be paid in place, on one network. */
  payHere: inPlace([tronPayment()]),
  /** With a choice first: USDT on two networks, and USD Coin on one, which is paid on the payment page. */
  payChoice: payfect({ ...CHOICE, paymentMethodTypes: ['crypto'], payments: [tronPayment(), polygonPayment()] }),
  /** On an EVM network, with a request beside the address. */
  payPolygon: inPlace([polygonPayment()]),
  payBitcoin: inPlace([bitcoinPayment()]),
  payLightning: inPlace([lightningPayment()]),
  paySolana: inPlace([solanaPayment()]),
  /** With a destination tag. */
  payTag: inPlace([taggedPayment()]),
  payDetected: inPlace([tronPayment(PAYMENT_STAGES.detected)]),
  payConfirming: inPlace([tronPayment(PAYMENT_STAGES.confirming)]),
  payUnderpaid: inPlace([tronPayment(PAYMENT_STAGES.underpaid)]),
  /** Too little arrived, and no more can be sent. */
  payTooLittle: inPlace([tronPayment({ ...PAYMENT_STAGES.underpaid, canStillPay: false })]),
  payHeld: inPlace([tronPayment(PAYMENT_STAGES.held)]),
  payRefunded: inPlace([tronPayment(PAYMENT_STAGES.refunded)]),
  payWrongAsset: inPlace([tronPayment(PAYMENT_STAGES.wrongAsset)]),
  payLate: inPlace([tronPayment(PAYMENT_STAGES.late)]),
  /** No longer payable in place, and nothing was seen. */
  payClosed: inPlace([tronPayment({ canStillPay: false })]),
  payOverpaid: inPlace([tronPayment(PAYMENT_STAGES.overpaid)], { ...ENDED, status: 'complete' }),
  /** Expired, with money seen, and somebody to ask. */
  payExpired: inPlace([tronPayment({ ...PAYMENT_STAGES.underpaid, canStillPay: false })], {
    ...ENDED,
    status: 'expired',
  }),
  /** The same without a contact. */
  payExpiredAlone: inPlace([tronPayment({ ...PAYMENT_STAGES.late, canStillPay: false })], {
    ...ENDED,
    status: 'expired',
  }),
});

export type FixtureName = keyof typeof fixtures;

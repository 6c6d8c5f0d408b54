// The TypeScript that a merchant can and cannot write. It is compiled, never run.
import {
  addLocale,
  openCheckout,
  PayfectCheckout,
  type CheckoutButtonEventMap,
  type CheckoutErrorCode,
  type CheckoutResult,
  type HeadersSource,
  type ItemName,
  type LocaleStrings,
  type OwnStrings,
  type PayfectCheckoutButton,
  type Phase,
  type Selection,
  type Session,
} from '../../../../src/index.js';
import {
  createCheckoutProxy,
  neutralProviderSession,
  nodeListener,
  payfect,
  wewire,
  type CheckoutProvider,
  type CheckoutProxy,
  type LogEntry,
  type NeutralSession,
  type Payment,
} from '../../../../src/proxy/index.js';
import { checkProvider, type ProviderFinding } from '../../../../src/provider-check/index.js';

// The element, by tag and by constructor.
export const byTag: PayfectCheckout = document.createElement('payfect-checkout');
export const made: PayfectCheckout = new PayfectCheckout();
export const found: PayfectCheckout | null = document.querySelector('payfect-checkout');
// @ts-expect-error Only the project's own tests pass an environment.
export const madeWrongly = new PayfectCheckout({});

// Properties.
made.sessionId = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
made.proxyUrl = '/pay';
made.target = '_self';
made.autoRedirect = true;
made.headers = { 'x-csrf-token': 'token' };
made.headers = Promise.resolve({ 'x-csrf-token': 'token' });
made.headers = () => ({ 'x-csrf-token': 'token' });
made.headers = async () => ({ 'x-csrf-token': 'token' });
export const headers: HeadersSource = made.headers;
made.initialSession = { id: 'ed8d24aa', status: 'open' };
made.initialSession = null;
made.items = [{ name: 'Mug', description: 'Blue', imageUrl: 'https://shop.example/mug.png' }, {}];
export const items: readonly ItemName[] = made.items;
// Words and languages, as messages.
made.strings = { pay: 'Donate {money}', 'errors.network': 'Sign in again.' } satisfies OwnStrings;
// @ts-expect-error There is no such text.
made.strings = { paid: 'Donated' };
// @ts-expect-error A text is a message.
made.strings = { pay: (money: string) => `Donate ${money}` };
declare const strings: LocaleStrings;
addLocale('sw', { direction: 'ltr', strings });
// @ts-expect-error A text is missing.
addLocale('sw', { direction: 'ltr', strings: { pay: 'Lipa {money}' } });

export const phase: Phase = made.phase;
export const session: Session | null = made.session;
// @ts-expect-error A session id is a string.
made.sessionId = 7;
// @ts-expect-error There are only two targets.
made.target = '_parent';
// @ts-expect-error The phase is read-only.
made.phase = 'complete';
// @ts-expect-error The session is read-only.
made.session = null;
// @ts-expect-error A header is a string.
made.headers = { 'x-csrf-token': 1 };
// @ts-expect-error Also where a function returns it.
made.headers = () => ({ 'x-csrf-token': 1 });
// @ts-expect-error A session is JSON that was parsed.
made.initialSession = '{}';
// @ts-expect-error A name is a string.
made.items = [{ name: 7 }];
// @ts-expect-error There is no such phase.
export const unknownPhase: Phase = 'paid';

// Methods.
export const refreshed: Promise<void> = made.refresh();
export const canceled: Promise<void> = made.cancel();
made.focus({ preventScroll: true });
// @ts-expect-error Only the server can complete a session.
made.complete();

// Events, with their details.
made.addEventListener('ready', ({ detail }) => detail.session.total.amount.padStart(10));
made.addEventListener('change', ({ detail }) => detail.selection satisfies Selection);
made.addEventListener('pay', (event) => {
  event.preventDefault();
  return event.detail.url.length;
});
made.addEventListener('restart', (event) => {
  event.preventDefault();
  return event.detail.session.id;
});
made.addEventListener('complete', ({ detail }) => detail.late satisfies boolean, { once: true });
made.addEventListener('error', ({ detail }) => detail.code satisfies CheckoutErrorCode);
made.addEventListener('click', (event) => event.timeStamp);
// @ts-expect-error An amount is a decimal string, so that nothing calculates with it by accident.
made.addEventListener('ready', ({ detail }) => detail.session.total.amount * 2);
// @ts-expect-error The selection has no such step.
made.addEventListener('change', ({ detail }) => detail.selection.chain);
// @ts-expect-error A session in an event is read-only.
made.addEventListener('ready', ({ detail }) => (detail.session.status = 'complete'));
// @ts-expect-error There is no such code.
made.addEventListener('error', ({ detail }) => detail.code === 'bankrupt');

// The button, and the dialog without one.
export const button: PayfectCheckoutButton = document.createElement('payfect-checkout-button');
button.createUrl = '/orders';
button.headers = async () => ({ 'x-csrf-token': 'token' });
button.addEventListener('close', ({ detail }) => detail satisfies CheckoutResult);
button.addEventListener('complete', ({ detail }) => detail.session.id.length);
button.removeEventListener('close', ({ detail }) => detail.session?.id.length);
button.addEventListener('close', (event: CheckoutButtonEventMap['close']) => event.detail.outcome.length);
// @ts-expect-error Only the button has a dialog that closes.
made.addEventListener('close', ({ detail }) => detail);
// @ts-expect-error There is no such outcome.
button.addEventListener('close', ({ detail }) => detail.outcome === 'paid');
// @ts-expect-error A URL is a string.
button.createUrl = new URL('https://shop.example/orders');
export const ended: Promise<CheckoutResult> = openCheckout({
  sessionId: 'abcdefgh',
  signal: new AbortController().signal,
});
// @ts-expect-error There is no such option.
void openCheckout({ session: 'abcdefgh' });

// The server.
export const proxy: CheckoutProxy = createCheckoutProxy({
  provider: payfect({ apiKey: 'key', callbackSecret: ['new', 'old'], paymentHosts: ['buy.payfect.finance'] }),
  basePath: '/pay',
  onComplete: async (payment: Payment) => {
    payment.amount.padEnd(10);
  },
});
export const answer: Promise<Response> = proxy(new Request('https://shop.example/pay/checkouts/abcdefgh'));
export const listener: (request: never, response: never) => unknown = nodeListener(proxy);
export const fixing: CheckoutProxy = createCheckoutProxy({
  provider: wewire({ apiKey: 'sk_test_key', baseUrl: 'https://wewire.example/api/v1', checkoutUrl: () => null }),
  authorize: ({ request, sessionId, action }) => action !== 'cancel' || sessionId === request.headers.get('x-session'),
  select: ({ sessionId, choice }) => `${sessionId}${choice.network}`,
  restart: async ({ sessionId }) => sessionId,
  sessionStatus: () => 'complete',
  payments: async ({ sessionId, session }) => [
    { currency: 'usdt', network: { value: 'tron' }, address: sessionId, amount: session.total.amount },
  ],
});
export const told: Promise<void> = fixing.notify('ed8d24aa', 'complete');
// @ts-expect-error There is no such outcome.
void fixing.notify('ed8d24aa', 'paid');
// @ts-expect-error The key is missing.
payfect({});
// @ts-expect-error The provider is missing.
createCheckoutProxy({});
// @ts-expect-error A payment is read-only.
createCheckoutProxy({ provider: payfect({ apiKey: 'key' }), onComplete: (payment) => void (payment.amount = '0') });
// @ts-expect-error An amount is a decimal string, and the address is missing.
createCheckoutProxy({ provider: payfect({ apiKey: 'key' }), payments: () => [{ currency: 'usdt', amount: 20 }] });
// @ts-expect-error There is no such option: a misspelled one must not go unnoticed.
createCheckoutProxy({ provider: payfect({ apiKey: 'key' }), allowedOrigins: [] });

// A provider of someone else.
export function thirdProvider(session: NeutralSession): CheckoutProvider {
  return {
    name: 'acme',
    hasStatus: true,
    readSession: async () => neutralProviderSession(session, { paymentHosts: ['pay.example'] }),
    verifyCallback: null,
    recreate: null,
    cancelSession: null,
  };
}
export const findings: Promise<readonly ProviderFinding[]> = checkProvider(payfect({ apiKey: 'key' }), {
  openId: 'abcdefgh',
  secrets: [],
});
// @ts-expect-error A capability that is missing must be null.
export const incomplete: CheckoutProvider = { name: 'acme', hasStatus: true };

// The log tells requests and warnings apart.
createCheckoutProxy({
  provider: payfect({ apiKey: 'key' }),
  pollAfterSeconds: 30,
  clientAddress: (request) => request.headers.get('x-real-ip') ?? undefined,
  onLog: (entry: LogEntry) => {
    if (entry.kind === 'request') entry.durationMs.toFixed();
    else entry.event satisfies string;
  },
});
// @ts-expect-error A warning has no status.
export const statusOf = (entry: LogEntry): number => entry.status;

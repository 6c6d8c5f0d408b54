// What a test does with an element, or with a payment page of the sandbox.
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import type { Phase } from '../state/checkout-state.js';
import type { FakeProxy } from './fake-proxy.js';
import { activeProxies } from './intercept.js';

/** An element, or the URL of a payment page (`sandbox` only). */
export type Payable = Element | string;

/**
 * Pays: at the fake proxy that the element uses, or at the sandbox. An element then reads its session, so that it need not
 * wait for its next read.
 * @throws {TypeError} if the checkout is neither at a fake proxy nor at a sandbox: nothing is ever posted to another host.
 */
export function pay(target: Payable): Promise<void> {
  return drive(target, 'pay');
}

/** Lets the time of a checkout run out, like `pay`. */
export function expire(target: Payable): Promise<void> {
  return drive(target, 'expire');
}

async function drive(target: Payable, action: 'pay' | 'expire'): Promise<void> {
  if (typeof target === 'string') return press(target, action);
  const element = asCheckout(target);
  const { session } = element;
  if (session === null) throw new TypeError(`The checkout shows no session yet, but is "${element.phase}".`);
  const proxy = activeProxies().find((candidate) => knows(candidate, session.id));
  if (proxy !== undefined) proxy[action](session.id);
  else await press(session.paymentPage.kind === 'allowed' ? session.paymentPage.url : '', action);
  await element.refresh();
  await element.updateComplete;
}

function knows(proxy: FakeProxy, sessionId: string): boolean {
  try {
    return proxy.session(sessionId).id === sessionId;
  } catch {
    return false;
  }
}

async function press(url: string, action: 'pay' | 'expire'): Promise<void> {
  const page = URL.canParse(url) ? new URL(url) : null;
  if (page === null || !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(page.hostname)) {
    throw new TypeError(`"${url}" is not a payment page of the sandbox, and no fake proxy is in use.`);
  }
  // The response redirects to the shop. A browser shows neither it nor its status to other origins.
  const response = await fetch(`${page.origin}${page.pathname}/${action}`, {
    method: 'POST',
    mode: 'no-cors',
    redirect: 'manual',
  });
  if (response.status >= 400) throw new Error(`The sandbox refused to ${action} ${url}: ${response.status}`);
}

const TIMEOUT_MS = 5000;

/**
 * Resolves when an element is in a phase and has shown it.
 * @param options.timeoutMs After which it rejects, in real time. @default 5000
 * @example await whenPhase(document.querySelector('payfect-checkout'), 'complete');
 */
export async function whenPhase(
  target: Element | null,
  phase: Phase,
  { timeoutMs = TIMEOUT_MS }: { readonly timeoutMs?: number } = {},
): Promise<void> {
  const element = asCheckout(target);
  await element.updateComplete;
  let check = (): void => undefined;
  const controller = { hostUpdated: () => check() };
  element.addController(controller);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`The checkout is "${element.phase}" after ${timeoutMs} ms, not "${phase}".`));
      }, timeoutMs);
      check = () => {
        if (element.phase === phase) resolve();
      };
      check();
    });
  } finally {
    clearTimeout(timer);
    element.removeController(controller);
  }
}

/** @throws {TypeError} if it is not a `<payfect-checkout>`, or not a defined one. */
function asCheckout(target: Element | null): PayfectCheckout {
  if (target !== null && 'phase' in target && 'refresh' in target) return target as PayfectCheckout;
  const name = target === null ? 'Nothing' : `<${target.localName}>`;
  throw new TypeError(`${name} is not a <payfect-checkout>, or 'payfect-checkout/define' was not imported.`);
}

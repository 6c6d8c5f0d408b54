// What the live region says, and the sentences below the headings.
import type { ReactiveController } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { Values } from '../../locale/fill.js';
import type { CheckoutState, Phase } from '../../state/checkout-state.js';
import type { Session } from '../../session/session.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';
import { hurries } from './countdown.js';
import type { PhaseFocus } from './phase-focus.js';

/** The sentence of a state; `''` if there is none. */
export function textOf(state: CheckoutState, context: ViewContext, host: LazyHost): string {
  const { strings } = context;
  const own = afterPaintStrings(strings);
  switch (state.phase) {
    case 'idle':
    case 'loading':
      return '';
    case 'open':
    case 'waiting':
      if (state.session.status === 'pending') return own.pendingText;
      return state.phase === 'open' ? '' : own.waitingText;
    case 'complete':
      return state.late && !state.wasCanceled
        ? own.lateText
        : ofShop(state.session, own.completeAt, own.completeText, context, host);
    case 'expired':
      return own.twoSentences.replace('{first}', () => own.expiredText).replace('{second}', () => own.justPaid);
    case 'canceled':
      return host.mayBePaid(state.session)
        ? own.pendingText
        : ofShop(state.session, own.canceledAt, own.canceledText, context, host);
    case 'failed':
      return strings[`errors.${state.error.code}`];
    default:
      return state satisfies never;
  }
}

/** A message with the merchant's name, or the one for a merchant without a name. */
export function ofShop(
  { merchantName }: Session,
  named: string,
  unnamed: string,
  { tag }: ViewContext,
  { fill }: LazyHost,
  values: Values = {},
): string {
  return fill(merchantName === null ? unnamed : named, { shop: merchantName ?? '', ...values }, tag);
}

/** Seconds left that are announced; every second would drown out the page. */
const SPOKEN_STEPS_S = [300, 60, 30];
/** A step is announced only as the countdown passes it, not on a page that is opened later. */
const STEP_LENGTH_S = 5;

/** A shorter wait needs no words: they would only be cut off by what follows. */
const LOADING_SAID_AFTER_MS = 1000;

/** What the live region says: screen readers announce its changes. */
export class Announcer implements ReactiveController {
  readonly #host: LazyHost;
  readonly #focus: Pick<PhaseFocus, 'hearsTitle'>;
  #phase: Phase;
  #cancelTimer: (() => void) | null = null;
  #isSlow: boolean;
  /** Whether the shopper has just come to the order, by keyboard or screen reader. */
  #isNewHere = false;

  constructor(host: LazyHost, focus: Pick<PhaseFocus, 'hearsTitle'>) {
    this.#host = host;
    this.#focus = focus;
    this.#phase = host.host.phase;
    // This file is loaded then only because the order is late.
    this.#isSlow = this.#phase === 'loading';
    host.host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { host, clock } = this.#host;
    if (host.phase !== 'loading') {
      this.hostDisconnected();
      this.#isSlow = false;
    } else if (!this.#isSlow && host.isConnected) {
      this.#cancelTimer ??= clock.schedule(() => {
        this.#isSlow = true;
        host.requestUpdate();
      }, LOADING_SAID_AFTER_MS);
    }
  }

  hostDisconnected(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  /** A heading is not said again if it has the focus, which announces it. The order has no heading: it is said instead. */
  text(state: CheckoutState, context: ViewContext): string {
    const { hearsTitle } = this.#focus;
    if (state.phase !== this.#phase) this.#isNewHere = hearsTitle;
    this.#phase = state.phase;
    const text = this.#news(state, context) ?? titleAndText(state, context, hearsTitle, this.#host);
    // Something was said since.
    if (text !== '') this.#isNewHere = false;
    return state.phase === 'open' && this.#isNewHere ? orderText(state.session, context, this.#host) : text;
  }

  /** What has changed within a phase; null for nothing. */
  #news(state: CheckoutState, context: ViewContext): string | null {
    const { strings, tag, secondsLeft, ui, proxyActions, paymentPanel } = context;
    const own = afterPaintStrings(strings);
    const isLive = state.phase === 'open' || state.phase === 'waiting';
    const isTimed = isLive && hurries(state.session, this.#host);
    const step = SPOKEN_STEPS_S.find((seconds) => isTimed && isPassing(secondsLeft, seconds));
    if (step !== undefined) {
      const { fill } = this.#host;
      return step < 60 ? fill(own.secondsLeft, { count: step }, tag) : fill(own.minutesLeft, { count: step / 60 }, tag);
    }
    const notice = this.#host.noticeFor('trouble' in state ? state.trouble : null, context);
    if (notice !== null) return notice;
    if (state.phase === 'loading' && !this.#isSlow) return '';
    // An alert beside the button says it.
    if (ui.action.endsWith('-failed')) return '';
    const spoken =
      paymentPanel?.spoken(state, context) ??
      proxyActions.spoken(state, context) ??
      inputSpoken(state, context, this.#host);
    if (spoken !== null) return spoken;
    const isPending = isLive && state.session.status === 'pending';
    return ui.check === 'none' || isPending ? null : own[ui.check === 'running' ? 'checking' : 'notPaidYet'];
  }
}

function titleAndText(state: CheckoutState, context: ViewContext, hearsTitle: boolean, host: LazyHost): string {
  const title = host.titleOf(state, context);
  const text = textOf(state, context, host);
  // Loading has no heading.
  return title === null || (hearsTitle && state.phase !== 'loading') ? text : titledText(title, text, context);
}

function titledText(title: string, text: string, { strings }: ViewContext): string {
  return text === ''
    ? title
    : afterPaintStrings(strings)
        .titleAndText.replace('{title}', title)
        .replace('{text}', () => text);
}

function orderText(session: Session, context: ViewContext, host: LazyHost): string {
  const own = afterPaintStrings(context.strings);
  return ofShop(session, own.orderAt, own.orderOf, context, host, {
    money: host.formatMoney(session.total, context.tag),
  });
}

/** What the shopper's last input changed below it: networks appear, or currencies are found. */
function inputSpoken(state: CheckoutState, context: ViewContext, { fill }: LazyHost): string | null {
  const { ui, strings, search, tag } = context;
  if (state.phase !== 'open' || ui.input === null) return null;
  const { method, currency } = state.selection;
  const currencies = state.session.methods.find(({ value }) => value === method)?.currencies ?? [];
  if (ui.input === 'search') return search?.spoken(search.find(currencies, ui.query ?? '').length, context) ?? null;
  const networks = currencies.find(({ value }) => value === currency)?.networks.length ?? 0;
  return networks > 1 ? fill(strings.networks, { count: networks }, tag) : null;
}

function isPassing(secondsLeft: number | null, step: number): boolean {
  return secondsLeft !== null && secondsLeft <= step && secondsLeft > step - STEP_LENGTH_S;
}

import type { TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { Session } from '../../session/session.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';

/** From here on, the time left is marked. */
const URGENT_S = 60;
const DAY_S = 24 * 60 * 60;

/** The time left, in the place that is kept for it. */
export function countdownView(
  session: Session,
  { secondsLeft, strings, tag }: ViewContext,
  host: LazyHost,
): TemplateResult | null {
  if (secondsLeft === null) return null;
  const { html, words, icons, fill } = host;
  const own = afterPaintStrings(strings);
  if (!hurries(session, host)) return html`<p class="countdown">${icons.clock} ${words(own.noHurry)}</p>`;
  const time = html`${words(own.timeLeft)}
    <bdi
      translate="no"
      .textContent=${secondsLeft < DAY_S ? formatCountdown(secondsLeft) : fill(own.days, { count: Math.floor(secondsLeft / DAY_S) }, tag)}
    ></bdi>`;
  return html`
    <p
      class="countdown ${secondsLeft <= URGENT_S ? 'urgent' : ''}"
      part="countdown"
      role="timer"
      aria-label=${own.timeLeft}
    >
      ${icons.clock} ${secondsLeft === 0 ? words(own.timeIsUp) : time}
    </p>
  `;
}

/** Less than a day: `9:05`, `1:09:05`, in Latin digits. */
export function formatCountdown(seconds: number): string {
  // Not by a `Date`, whose methods some libraries replace.
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const clock = parts.map((part) => `0${part}`.slice(-2)).join(':');
  return clock.replace(/^00:0?|^0/, '');
}

/** Whether the time left matters: not once money was seen, unless it was too little. */
export function hurries(session: Session, { mayBePaid }: LazyHost): boolean {
  return !mayBePaid(session) || session.payments.some(({ seen, isDue }) => seen && isDue);
}

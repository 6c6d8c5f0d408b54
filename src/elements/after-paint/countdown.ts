import type { TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/after-paint-strings.js';
import { formatCountdown } from '../../locale/format-duration.js';
import type { Session } from '../../session/session.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';

/** From here on, the time left is marked. */
const URGENT_S = 60;

/** The time left, in the place that is kept for it. */
export function countdownView(
  session: Session,
  { secondsLeft, strings, tag }: ViewContext,
  host: LazyHost,
): TemplateResult | null {
  if (secondsLeft === null) return null;
  const { html, words, icons } = host;
  const own = afterPaintStrings(strings);
  if (!hurries(session, host)) return html`<p class="countdown">${icons.clock} ${words(own.noHurry)}</p>`;
  const time = html`${words(own.timeLeft)}
    <bdi translate="no" .textContent=${formatCountdown(secondsLeft, tag)}></bdi>`;
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

/** Whether the time left matters: not once money was seen, unless it was too little. */
export function hurries(session: Session, { mayBePaid }: LazyHost): boolean {
  return !mayBePaid(session) || session.payments.some(({ seen, isDue }) => seen && isDue);
}

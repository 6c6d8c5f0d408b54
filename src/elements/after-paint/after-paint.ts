// What the first view does not need: the sentences for screen readers, the QR code, and what follows the hand-off. Loaded with
// the order, or if that is late. It imports nothing at run time that the main script file has; that comes from the host.
import type { LazyHost } from '../element-parts.js';
import type { AfterPaint } from '../view-context.js';
import { Announcer } from './announcement.js';
import { cancelView } from './cancel.js';
import { chosenView } from './chosen.js';
import { countdownView } from './countdown.js';
import { endedView } from './ended.js';
import { CountdownController } from '../../state/countdown.js';
import { failureView } from './failure.js';
import { hintAtSessionId, warnOfRead } from './hints.js';
import { PhaseFocus } from './phase-focus.js';
import { outcomeStyles } from './outcome-styles.js';
import { linkTarget, preconnectOnIntent } from './payment-link.js';
import { PhoneWatch, qrView } from './qr.js';
import { scriptStyles } from '../styles/script-styles.js';
import { redirect } from './redirect.js';
import { afterPaintStyles } from './styles.js';
import { waitingView } from './waiting.js';

export function createAfterPaint(host: LazyHost): AfterPaint {
  host.styles.add(afterPaintStyles + outcomeStyles + scriptStyles);
  hintAtSessionId(host);
  new CountdownController(host.host, { ...host, remainingMs: () => host.checkout.remainingMs });
  new PhoneWatch(host);
  preconnectOnIntent(host);
  const announcer = new Announcer(host, new PhaseFocus(host.host));
  return {
    waitingView: (state, context) => waitingView(state, context, host),
    endedView: (state, context) => endedView(state, context, host),
    chosenView: (choice, beside, context) => chosenView(choice, beside, context, host),
    countdownView: (session, context) => countdownView(session, context, host),
    qrView: (page, context) => qrView(page, context, host),
    announcement: (state, context) => announcer.text(state, context),
    cancelView: (state, context) => cancelView(state, context, host),
    failureView: (failure, context) => failureView(failure, context, host),
    linkTarget,
    warnOfRead,
    redirect: (url, sessionId) => redirect(url, sessionId, host),
  };
}

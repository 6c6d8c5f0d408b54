// The bar on top of every page while an API has a fault: what it does, until when, and a way back to normal.
import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { Markup } from '../page/page-layout.js';
import { FAULT_TARGETS, type FaultSettings, type FaultTarget } from './fault-settings.js';
import { API_NAMES, faultSummary } from './fault-words.js';

export function showFaultsOnPages(settings: FaultSettings): MiddlewareHandler {
  return async (c, next) => {
    c.set('pageNotice', () => faultNotice(settings, returnPath(c)));
    await next();
  };
}

/** Where to go after the reset: a page that a form returned has no address of its own. */
function returnPath({ req: request }: Context): string {
  const { pathname, search } = new URL(request.url);
  return request.method === 'GET' ? `${pathname}${search}` : '/faults';
}

function faultNotice(settings: FaultSettings, back: string): Markup | null {
  const faulty = FAULT_TARGETS.filter((api) => settings.faultOf(api).kind !== 'none');
  if (faulty.length === 0) return null;
  return html`<section class="fault-notice" aria-label="Simulated faults">
    <ul>
      ${faulty.map((api) => html`<li><b>${API_NAMES[api]} API:</b> ${currentFault(api, settings)}</li>`)}
    </ul>
    <form method="post" action="/faults/reset">
      <input type="hidden" name="back" value="${back}" />
      <button>Back to normal</button>
    </form>
  </section>`;
}

/** What an API does now, and when it ends. */
export function currentFault(api: FaultTarget, settings: FaultSettings): Markup {
  const { fault, endsAtMs } = settings.stateOf(api);
  const secondsLeft = settings.secondsLeft(api);
  if (endsAtMs === null || secondsLeft === null) return html`${faultSummary(fault)}`;
  const iso = new Date(endsAtMs).toISOString();
  return html`${faultSummary(fault)}, ends
    <time datetime="${iso}" data-seconds-left="${secondsLeft}">at ${iso.slice(11, 19)} UTC</time>`;
}

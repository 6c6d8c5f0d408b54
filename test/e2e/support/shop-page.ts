// A merchant's page on the fault server, and the session it shows.
import type { FaultServer } from './fault-server.js';
import { json, type PlannedResponse } from './planned-response.js';
import { newestAnswer, type JsonObject } from '../../support/payfect-answers.js';

export const SESSION_ID = String(newestAnswer().id);

/** An open session with half an hour left, one option of each kind, and a payment page on the fault server. */
export function sessionResponse({ url }: FaultServer, overrides: JsonObject = {}): PlannedResponse {
  const currency = { value: 'usdt', name: 'Tether', logo: null };
  const crypto = [{ currency, networks: [{ value: 'tron', name: 'Tron (TRC20)' }] }];
  const options = { paymentMethodTypes: ['crypto'], paymentMethodOptions: { crypto } };
  return json(newestAnswer({ secondsLeft: 1800, url: `${url}/pay`, ...options, ...overrides }));
}

/** What a proxy with a doorbell adds to a session. */
export const WITH_STREAM: JsonObject = { links: { events: `${SESSION_ID}/events` } };

export interface PageOptions {
  /** Attributes of the element, in addition to its session id. */
  readonly attributes?: string;
  /** Markup in the head, before the element's script. */
  readonly head?: string;
  /** The tag of the element's script, or several; its module by default. */
  readonly script?: string;
  /** Markup of the body; each `<checkout>` is replaced with the element. */
  readonly body?: string;
  /** Response headers of the page. */
  readonly headers?: Readonly<Record<string, string>>;
}

const MODULE = '<script type="module" src="/payfect-checkout.js"></script>';

/** Puts the merchant's page on the server: the element, its script, and what the options add. */
export function servePage(server: FaultServer, options: PageOptions, path = '/'): void {
  const { attributes = '', head = '', script = MODULE, body = '<checkout>', headers = {} } = options;
  const element = `<payfect-checkout session-id="${SESSION_ID}" locale="en" ${attributes}>
<a href="https://pay.example/">Pay without the script</a></payfect-checkout>`;
  server.files.set(path, {
    type: 'text/html; charset=utf-8',
    headers,
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pay</title>
<meta name="viewport" content="width=device-width">${head}
${script}</head><body>${body.replaceAll('<checkout>', element)}</body></html>`,
  });
  server.files.set('/pay', { type: 'text/html', body: '<!doctype html><title>Payment page</title>' });
}

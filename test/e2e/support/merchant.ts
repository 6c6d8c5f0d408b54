import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { CheckoutProxy } from '../../../src/proxy/checkout-proxy.js';
import { listen } from '../../node/support/http-server.js';

export interface MerchantOptions {
  readonly proxy: CheckoutProxy;
  /** The page's Content-Security-Policy; none by default. */
  readonly csp?: string;
  /** Which files of dist/ the server has; all by default. */
  readonly hasFile?: (name: string) => boolean;
}

export interface Merchant {
  readonly url: string;
  /** The page for a session: the smallest one in the README. */
  readonly pageUrl: (sessionId: string, query?: Readonly<Record<string, string>>) => string;
  close(): Promise<void>;
}

/** Serves a merchant's site over real HTTP: one bare page, the built script, and the real proxy. */
export async function serveMerchant({ proxy, csp, hasFile = () => true }: MerchantOptions): Promise<Merchant> {
  const app = new Hono();
  app.get('/', (context) => {
    if (csp !== undefined) context.header('content-security-policy', csp);
    const { session = '', lang = 'en', scheme = 'light dark', tail = '' } = context.req.query();
    return context.html(page(session, { lang, scheme, tail, style: csp === undefined ? STYLE : '' }));
  });
  app.all('/payfect/*', (context) => proxy(context.req.raw));
  app.get('/:file', async (context, next) => {
    const name = context.req.param('file');
    if (!/^payfect-checkout[\w.-]*\.js$/.test(name) || !hasFile(name)) return next();
    return context.body(await readFile(path.join('dist', name)), 200, { 'content-type': 'text/javascript' });
  });
  const { origin: url, close } = await listen(getRequestListener(app.fetch), 'localhost');
  return {
    url,
    pageUrl: (session, query = {}) => `${url}/?${new URLSearchParams({ session, ...query }).toString()}`,
    close,
  };
}

const STYLE =
  '<style>body { margin: 16px auto; max-width: 860px; font-family: sans-serif } a { color: inherit }</style>';

interface PageOptions {
  readonly lang: string;
  readonly scheme: string;
  /** Text below the element, to detect layout shift. */
  readonly tail: string;
  readonly style: string;
}

function page(sessionId: string, { lang, scheme, tail, style }: PageOptions): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="${scheme}"><title>Pay</title>${style}</head>
<body><main><h1>Pay</h1>
<script type="module" src="/payfect-checkout.js"></script>
<payfect-checkout session-id="${sessionId}"><a href="https://pay.example/">Continue to payment</a></payfect-checkout>
<p>${tail}</p></main></body></html>`;
}

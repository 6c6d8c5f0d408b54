import assert from 'node:assert/strict';

/** Posts a form like a browser without JavaScript, and does not follow the redirect. */
export function postForm(
  url: string,
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
}

export async function readPage(url: string): Promise<string> {
  const response = await fetch(url);
  assert.equal(response.status, 200, url);
  return response.text();
}

/** Places an order, and returns what its checkout page contains. */
export async function checkOut(
  shopUrl: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await postForm(`${shopUrl}/orders`, fields, headers);
  assert.equal(response.status, 303);
  const location = response.headers.get('location') ?? '';
  const page = await readPage(`${shopUrl}${location}`);
  return {
    orderId: found(location, /^\/checkout\/(.+)$/),
    /** In the form of the `Cookie` request header. */
    cookie: response.headers.getSetCookie().map((line) => line.split(';')[0])[0] ?? '',
    ...embeddedCheckout(page),
    page,
  };
}

/** The session id of the element on a checkout page, and its fallback link. */
export function embeddedCheckout(page: string) {
  return {
    sessionId: found(page, /<payfect-checkout session-id="([^"]+)"/),
    paymentUrl: found(page, /href="(http:[^"]+\/(?:checkouts|i)\/[^"]+)"/),
  };
}

/** Posts to the shop's proxy like the element on a page of the shop. */
export function postToProxy(
  shopUrl: string,
  route: string,
  { cookie, body = {} }: { cookie: string; body?: object },
): Promise<Response> {
  return fetch(`${shopUrl}/payfect/checkouts/${route}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: shopUrl, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  });
}

function found(text: string, pattern: RegExp): string {
  const [, match] = pattern.exec(text) ?? [];
  assert.ok(match !== undefined, `${pattern} is not in ${text}`);
  return match;
}

import assert from 'node:assert/strict';

/** Posts a form as a browser without JavaScript does, and does not follow where it leads. */
export function postForm(
  url: string,
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });
}

export async function readPage(url: string): Promise<string> {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return answer.text();
}

/** Places an order and gives what its checkout page says. */
export async function checkOut(
  shopUrl: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const answer = await postForm(`${shopUrl}/orders`, fields, headers);
  assert.equal(answer.status, 303);
  const location = answer.headers.get('location') ?? '';
  const page = await readPage(`${shopUrl}${location}`);
  return {
    orderId: found(location, /^\/checkout\/(.+)$/),
    /** As the browser sends it back. */
    cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0])[0] ?? '',
    ...embeddedCheckout(page),
    page,
  };
}

/** The element of a checkout page, and the link inside. */
export function embeddedCheckout(page: string) {
  return {
    sessionId: found(page, /<payfect-checkout session-id="([^"]+)"/),
    paymentUrl: found(page, /href="(http:[^"]+\/checkouts\/[^"]+)"/),
  };
}

/** Asks the shop's proxy for something, as the element does on a page of the shop. */
export function askProxy(
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

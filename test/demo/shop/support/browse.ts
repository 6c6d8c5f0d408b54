import assert from 'node:assert/strict';

/** Posts a form as a browser without JavaScript does, and does not follow where it leads. */
export function postForm(url: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

export async function readPage(url: string): Promise<string> {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return answer.text();
}

/** Places an order and gives what its checkout page says. */
export async function checkOut(shopUrl: string, fields: Readonly<Record<string, string>>) {
  const answer = await postForm(`${shopUrl}/orders`, fields);
  assert.equal(answer.status, 303);
  const location = answer.headers.get('location') ?? '';
  const page = await readPage(`${shopUrl}${location}`);
  return {
    orderId: found(location, /^\/checkout\/(.+)$/),
    sessionId: found(page, /<payfect-checkout session-id="([^"]+)"/),
    paymentUrl: found(page, /href="(http:[^"]+\/checkouts\/[^"]+)"/),
    page,
  };
}

function found(text: string, pattern: RegExp): string {
  const [, match] = pattern.exec(text) ?? [];
  assert.ok(match !== undefined, `${pattern} is not in ${text}`);
  return match;
}

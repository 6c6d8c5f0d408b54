import { CheckoutError } from './checkout-error.js';

/** As it is when this script loads: a page may break its own later. */
const parse: (text: string) => unknown = JSON.parse;

/** A session is a few kilobytes; a megabyte is somebody else's answer, or an attack on the page's memory. */
const MAX_BODY_BYTES = 1_000_000;

/**
 * Reads an answer's body as JSON, whatever its status.
 * @throws {CheckoutError} `bad-response` where it is too large, not JSON by its type, not UTF-8 or cut short.
 */
export async function jsonBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    await response.body?.cancel();
    throw new CheckoutError('bad-response', type);
  }
  try {
    return parse(await boundedText(response));
  } catch (cause) {
    throw new CheckoutError('bad-response', cause);
  }
}

async function boundedText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder(undefined, { fatal: true });
  let text = '';
  let receivedBytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    receivedBytes += part.value.byteLength;
    if (receivedBytes > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new CheckoutError('bad-response');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

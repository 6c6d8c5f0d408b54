// The requests that WeWire's API accepts, in its own names. An error message follows the name of its field.
import * as v from 'valibot';
import { isObject, type JsonObject } from '../../../src/schema/decode.js';
import { DECIMAL_PATTERN } from '../../decimal.js';
import { sandboxOptions } from '../sandbox-options.js';
import { ASSETS } from './assets.js';

const MAX_LIMIT = 100;

const text = v.pipe(v.string('must be a string'), v.nonEmpty('should not be empty'));
const webUrl = v.pipe(
  text,
  v.check((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'must be a URL address'),
);

/**
 * `metadata.sandbox` of a WeWire session. When the session is paid, the sandbox posts `{ "sessionId": … }` to
 * `notify_url`. This stands in for WeWire's webhook, whose body and signature are not public.
 */
const wewireSandboxOptions = sandboxOptions({ notify_url: v.optional(webUrl) });

export const createRequest = v.object({
  amount: v.pipe(
    v.number('must be a number'),
    v.check((amount) => amount > 0 && DECIMAL_PATTERN.test(String(amount)), 'must be a positive number'),
  ),
  currency: v.pipe(text, v.regex(/^[A-Z]{3}$/, 'must be a currency code such as USD')),
  successUrl: webUrl,
  cancelUrl: webUrl,
  email: v.pipe(text, v.email('must be an email')),
  name: text,
  metadata: v.pipe(
    v.custom<JsonObject>(isObject, 'must be an object'),
    v.looseObject({ sandbox: v.optional(wewireSandboxOptions) }),
  ),
  productId: text,
  productName: text,
  productDescription: text,
  allowedAssets: v.array(
    v.picklist(ASSETS, `must be one of the following values: ${ASSETS.join(', ')}`),
    'must be an array',
  ),
});

const wholeNumber = (name: string) =>
  v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, `must be a positive integer, as in ${name}=1`), v.transform(Number));

export const pageRequest = v.object({
  page: v.optional(wholeNumber('page'), '1'),
  limit: v.optional(v.pipe(wholeNumber('limit'), v.maxValue(MAX_LIMIT, `must not be greater than ${MAX_LIMIT}`)), '10'),
});

export type CreateRequest = v.InferOutput<typeof createRequest>;

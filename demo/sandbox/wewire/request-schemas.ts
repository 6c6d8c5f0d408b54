// What WeWire's API accepts, in its own names. Messages are what follows a field's name.
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
 * What a merchant may ask of the sandbox in `metadata.sandbox`. `notify_url` gets a POST of `{ "sessionId": … }` when the
 * session is paid: the sandbox's own device, because WeWire's webhook, its body and its signature are not public.
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

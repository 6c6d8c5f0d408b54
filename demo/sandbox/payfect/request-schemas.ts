// The requests that Payfect's API accepts, in its snake_case names, with Django REST framework's messages.
// It checks form only; the catalog knows which price and product ids exist.
import * as v from 'valibot';
import { isObject, type JsonObject } from '../../../src/schema/decode.js';
import { DECIMAL_PATTERN } from '../../decimal.js';
import { sandboxOptions } from '../sandbox-options.js';

const MAX_QUANTITY = 1_000_000;

const text = v.pipe(v.string('Not a valid string.'), v.nonEmpty('This field may not be blank.'));
const dictionary = v.custom<JsonObject>(isObject, 'Expected a dictionary of items.');
const currencyCode = v.pipe(
  text,
  v.regex(/^[A-Za-z]{3,10}$/, 'Not a currency code of 3 to 10 letters, such as "usdt".'),
  v.toLowerCase(),
);
const amount = v.pipe(
  v.string('Send the amount as a decimal string such as "20.5", not as a number.'),
  v.regex(DECIMAL_PATTERN, 'A valid number is required: a decimal string without a sign, such as "20.5".'),
);
const quantity = v.pipe(
  v.number('A valid integer is required.'),
  v.integer('A valid integer is required.'),
  v.minValue(1, 'Ensure this value is greater than or equal to 1.'),
  v.maxValue(MAX_QUANTITY, `Ensure this value is less than or equal to ${MAX_QUANTITY}.`),
);
const webUrl = v.pipe(
  text,
  v.check((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'Enter a valid URL.'),
);

export const productRequest = v.object({
  name: text,
  description: v.nullish(v.string('Not a valid string.'), null),
  images: v.nullish(v.array(webUrl, 'Expected a list of items.'), []),
});

export const priceRequest = v.object({ product: text, currency: currencyCode, unit_amount: amount });

const invoiceItem = v.pipe(
  dictionary,
  v.object({
    price: v.nullish(text),
    price_data: v.nullish(
      v.pipe(
        dictionary,
        v.object({ product_data: v.pipe(dictionary, productRequest), currency: currencyCode, unit_amount: amount }),
      ),
    ),
    quantity,
  }),
  v.check(
    (item) => (item.price ?? null) !== null || (item.price_data ?? null) !== null,
    'Either price_data or price is required.',
  ),
  v.check(
    (item) => (item.price ?? null) === null || (item.price_data ?? null) === null,
    'Send price_data or price, not both.',
  ),
);

const invoiceItems = v.pipe(
  v.array(invoiceItem, 'Expected a list of items.'),
  v.minLength(1, 'This list may not be empty.'),
);
const flag = v.nullish(v.boolean('Must be a valid boolean.'), false);

const collection = {
  name_collection: flag,
  email_collection: flag,
  phone_number_collection: flag,
  shipping_address_collection: v.nullish(
    v.array(
      v.pipe(text, v.regex(/^[A-Z]{2}$/, 'Not a country code, such as "TW".')),
      'Expected a list of country codes, such as ["TW"].',
    ),
    null,
  ),
};

export const paymentLinkRequest = v.object({ invoice_items: invoiceItems, ...collection });

/**
 * `metadata.sandbox` of a Payfect checkout. `shape` selects the documented form of the responses: `newest` (items
 * without product, expiry in milliseconds) or `older` (items with `priceData`, expiry in ISO 8601).
 */
const payfectSandboxOptions = sandboxOptions({
  shape: v.optional(v.picklist(['newest', 'older'], 'Must be "newest" or "older".')),
});

export const checkoutRequest = v.object({
  client_reference_id: v.nullish(text, null),
  currency: currencyCode,
  invoice_items: invoiceItems,
  success_url: v.nullish(webUrl, null),
  cancel_url: v.nullish(webUrl, null),
  callback_url: v.nullish(webUrl, null),
  payment_method_data: v.nullish(
    v.object({
      type: v.picklist(['cryptopaymentmethoddetail'], (issue) => `${issue.received} is not a valid choice.`),
      paymentMethodDetail: v.object({
        currency: v.pipe(text, v.toLowerCase()),
        network: v.pipe(text, v.toLowerCase()),
      }),
    }),
    null,
  ),
  payment_method_types: v.nullish(
    v.pipe(
      v.array(
        v.picklist(['crypto', 'card'], (issue) => `${issue.received} is not a valid choice.`),
        'Expected a list of items.',
      ),
      v.minLength(1, 'This list may not be empty.'),
    ),
    ['crypto', 'card'],
  ),
  metadata: v.nullish(v.pipe(dictionary, v.looseObject({ sandbox: v.optional(payfectSandboxOptions) })), null),
  // Documented for payment links only; accepted here so that a shop can try a checkout that collects customer data.
  ...collection,
});

export type ProductRequest = v.InferOutput<typeof productRequest>;
export type PriceRequest = v.InferOutput<typeof priceRequest>;
export type InvoiceItemRequest = v.InferOutput<typeof invoiceItem>;
export type PaymentLinkRequest = v.InferOutput<typeof paymentLinkRequest>;
export type CheckoutRequest = v.InferOutput<typeof checkoutRequest>;

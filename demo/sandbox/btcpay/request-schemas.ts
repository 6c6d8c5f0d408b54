// The requests that the Greenfield API accepts, in its own names, and the sentences of its refusals.
import * as v from 'valibot';
import { isObject, type JsonObject } from '../../../src/schema/decode.js';
import { findMethod, SPEED_POLICIES } from './payment-methods.js';

const MIN_EXPIRATION_MINUTES = 0.5;

/** A number, or one in a text: the server reads both. */
const decimal = v.pipe(
  v.union([v.string(), v.number()], 'Not a decimal number.'),
  v.transform(String),
  v.regex(/^\d{1,12}(\.\d{1,8})?$/, 'The amount should be 0 or more.'),
);

const minutes = (min: number, message: string) => v.pipe(v.number('Not a number.'), v.minValue(min, message));
const text = v.string('Not a text.');
const flag = v.boolean('Not true or false.');

const paymentMethod = v.pipe(
  text,
  v.check((id) => findMethod(id) !== undefined, 'Invalid PaymentMethodId'),
);

/** Null counts as missing, as everywhere in this API. */
const optional = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema);

const checkout = v.object({
  speedPolicy: optional(v.picklist(SPEED_POLICIES, 'Unknown speed policy.')),
  paymentMethods: optional(v.array(paymentMethod, 'Not a list.')),
  defaultPaymentMethod: optional(text),
  lazyPaymentMethods: optional(flag),
  expirationMinutes: optional(minutes(MIN_EXPIRATION_MINUTES, 'Expiration time must be at least 30 seconds')),
  monitoringMinutes: optional(minutes(0, 'Monitoring time must be 0 or more')),
  paymentTolerance: optional(
    v.pipe(
      v.number('Not a number.'),
      v.minValue(0, 'PaymentTolerance can only be between 0 and 100 percent'),
      v.maxValue(100, 'PaymentTolerance can only be between 0 and 100 percent'),
    ),
  ),
  redirectURL: optional(text),
  redirectAutomatically: optional(flag),
  defaultLanguage: optional(text),
});

export const createRequest = v.object({
  amount: optional(decimal),
  currency: optional(text),
  metadata: optional(v.custom<JsonObject>(isObject, 'Not an object.')),
  checkout: optional(checkout),
  receipt: optional(v.object({ enabled: optional(flag), showQR: optional(flag), showPayments: optional(flag) })),
  additionalSearchTerms: optional(v.array(text)),
});

export type CreateRequest = v.InferOutput<typeof createRequest>;

export const markRequest = v.object({
  status: v.picklist(['Invalid', 'Settled'], 'Status can only be marked to invalid or settled.'),
});

export const webhookRequest = v.object({
  url: v.pipe(
    text,
    v.check((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol), 'The url is required'),
  ),
  enabled: v.optional(flag, true),
  automaticRedelivery: v.optional(flag, true),
  secret: optional(text),
  authorizedEvents: v.optional(
    v.object({ everything: v.optional(flag, true), specificEvents: v.optional(v.array(text), []) }),
    {},
  ),
});

export type WebhookRequest = v.InferOutput<typeof webhookRequest>;

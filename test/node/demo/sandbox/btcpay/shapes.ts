// The shapes of the Greenfield API, member by member, as its OpenAPI description lists them (btcpayserver/btcpayserver,
// BTCPayServer/wwwroot/swagger/v1): invoices, their payment methods, and the events of webhooks.
import * as v from 'valibot';

/** A number in a text: amounts are never JSON numbers. */
const decimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/));
/** Whole seconds since 1970. */
const unixTime = v.pipe(v.number(), v.integer(), v.minValue(1e9), v.maxValue(1e10));
const text = v.pipe(v.string(), v.nonEmpty());
const nullable = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);

const checkout = v.strictObject({
  speedPolicy: nullable(v.picklist(['HighSpeed', 'MediumSpeed', 'LowSpeed', 'LowMediumSpeed'])),
  paymentMethods: nullable(v.array(text)),
  defaultPaymentMethod: nullable(text),
  lazyPaymentMethods: nullable(v.boolean()),
  expirationMinutes: nullable(v.number()),
  monitoringMinutes: nullable(v.number()),
  paymentTolerance: nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  redirectURL: nullable(text),
  redirectAutomatically: nullable(v.boolean()),
  defaultLanguage: nullable(text),
});

const receipt = v.strictObject({
  enabled: nullable(v.boolean()),
  showQR: nullable(v.boolean()),
  showPayments: nullable(v.boolean()),
});

const status = v.picklist(['New', 'Processing', 'Expired', 'Invalid', 'Settled']);

/** InvoiceData */
export const invoiceShape = v.strictObject({
  metadata: v.looseObject({}),
  checkout,
  receipt,
  id: text,
  storeId: text,
  amount: decimal,
  paidAmount: decimal,
  currency: text,
  type: v.picklist(['Standard', 'TopUp']),
  checkoutLink: v.pipe(text, v.url()),
  createdTime: unixTime,
  expirationTime: unixTime,
  monitoringExpiration: unixTime,
  status,
  additionalStatus: v.picklist(['None', 'PaidLate', 'PaidPartial', 'Marked', 'Invalid', 'PaidOver']),
  availableStatusesForManualMarking: v.array(status),
  archived: v.boolean(),
});

/** Payment */
const paymentShape = v.strictObject({
  id: text,
  receivedDate: unixTime,
  value: decimal,
  fee: decimal,
  status: v.picklist(['Invalid', 'Processing', 'Settled']),
  destination: text,
});

/** InvoicePaymentMethodDataModel */
export const methodsShape = v.array(
  v.strictObject({
    paymentMethodId: text,
    currency: text,
    destination: nullable(text),
    paymentLink: nullable(v.string()),
    rate: decimal,
    paymentMethodPaid: decimal,
    totalPaid: decimal,
    due: decimal,
    amount: decimal,
    paymentMethodFee: decimal,
    payments: v.array(paymentShape),
    activated: v.boolean(),
    additionalData: v.looseObject({}),
  }),
);

/** ValidationProblemDetails */
export const issuesShape = v.pipe(v.array(v.strictObject({ path: v.string(), message: text })), v.minLength(1));
/** ProblemDetails */
export const problemShape = v.strictObject({ code: text, message: text });

/** WebhookInvoiceEvent, and the metadata that servers send with it. */
const event = {
  deliveryId: text,
  webhookId: text,
  originalDeliveryId: text,
  isRedelivery: v.boolean(),
  timestamp: unixTime,
  storeId: text,
  invoiceId: text,
  metadata: v.looseObject({}),
};
const paymentEvent = { ...event, afterExpiration: v.boolean(), paymentMethodId: text, payment: paymentShape };

export const eventShape = v.variant('type', [
  v.strictObject({ ...event, type: v.literal('InvoiceCreated') }),
  v.strictObject({ ...paymentEvent, type: v.literal('InvoiceReceivedPayment') }),
  v.strictObject({ ...paymentEvent, type: v.literal('InvoicePaymentSettled') }),
  v.strictObject({ ...event, type: v.literal('InvoiceProcessing'), overPaid: v.boolean() }),
  v.strictObject({ ...event, type: v.literal('InvoiceExpired'), partiallyPaid: v.boolean() }),
  v.strictObject({
    ...event,
    type: v.literal('InvoiceSettled'),
    manuallyMarked: v.boolean(),
    overPaid: v.boolean(),
  }),
  v.strictObject({ ...event, type: v.literal('InvoiceInvalid'), manuallyMarked: v.boolean() }),
]);

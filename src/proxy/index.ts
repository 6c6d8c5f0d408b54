// The entry `payfect-checkout/server`.
export { createCheckoutProxy, type CheckoutProxy } from './checkout-proxy.js';
export type { CheckoutHandler, HandlerContext } from './http/request.js';
export type { Notify } from './notify.js';
export {
  type ActionContext,
  type AuthorizeContext,
  type CheckoutProxyOptions,
  DEFAULT_LIMITS,
  type ItemDescription,
  type ItemsContext,
  type KnownStatus,
  type Payment,
  type ProxyLimits,
  type SelectContext,
  type SessionStatusContext,
  type ShopperAction,
} from './options/options.js';
export type { PaymentDescription, PaymentsContext } from './options/payments-option.js';
export type { Customer, CustomerAddress, OfferedMethod, SelectRequest } from '../schema/select-request.js';
export type { RateLimit } from './guard/limits.js';
export { nodeListener, type NodeListenerOptions } from './node/listener.js';
export {
  fastifyPlugin,
  type FastifyLike,
  type FastifyPluginOptions,
  type FastifyReplyLike,
  type FastifyRequestLike,
} from './node/fastify.js';
export type { NodeRequest, NodeResponse } from './node/message.js';
export { memoryDoorbell, type Doorbell } from './stores/doorbell.js';
export type { ProxyStore } from './stores/store.js';
export type { LogEntry, RequestLogEntry, WarningLogEntry } from './log.js';
export { payfect, type Payfect, type PayfectOptions } from '../providers/payfect/payfect.js';
export type {
  PayfectCheckoutItem,
  PayfectCheckoutParams,
  PayfectCheckoutSession,
  PayfectInvoiceItemParams,
} from '../providers/payfect/checkout-session.js';
export { wewire, type WeWire, type WeWireOptions } from '../providers/wewire/wewire.js';
export type { WeWirePageRequest } from '../providers/wewire/api.js';
export type { WeWireCheckoutPage, WeWireCheckoutSession, WeWireCreated } from '../providers/wewire/checkout-session.js';
export type { WeWireCheckoutParams } from '../providers/wewire/params.js';
export { btcpay, type BTCPay } from '../providers/btcpay/btcpay.js';
export type { BTCPayOptions } from '../providers/btcpay/options.js';
export type { BTCPayInvoice } from '../providers/btcpay/invoice.js';
export type { BTCPayCheckoutParams, BTCPayInvoiceParams, BTCPayMetadata } from '../providers/btcpay/invoice-params.js';
export type { BTCPayPayment, BTCPayPaymentMethod } from '../providers/btcpay/payment-method.js';
export { ProviderError, type ProviderErrorCode, type ProviderErrorFacts } from '../providers/provider-error.js';
export type {
  CallbackClaim,
  CallbackDelivery,
  CheckoutProvider,
  LineDescription,
  LineDescriptions,
  ProviderSession,
  PublicSession,
  SessionLine,
} from '../providers/provider.js';
export { neutralProviderSession, type NeutralSessionFacts } from '../providers/neutral-session.js';
export type {
  Collects,
  Money,
  NeutralCurrency,
  NeutralItem,
  NeutralMethod,
  NeutralNetwork,
  NeutralSession,
} from '../schema/neutral-session.js';
export type { Payment as PaymentDetails } from '../schema/payments/payments.js';
export type { Clock } from '../providers/clock.js';
export { requestJson } from '../providers/http/json-response.js';
export { createUpstream, sessionUrl, type Upstream, type UpstreamRequest } from '../providers/http/upstream.js';
export type { UpstreamFetch, UpstreamInit, UpstreamResponse } from '../providers/http/upstream-fetch.js';

export { createCheckoutProxy, type CheckoutHandler, type CheckoutProxy } from './checkout-proxy.js';
export type {
  ActionContext,
  ShopperAction,
  CheckoutProxyOptions,
  KnownStatus,
  Payment,
  ProxyLimits,
  SelectContext,
} from './options/options.js';
export type { Customer, CustomerAddress, SelectRequest } from '../schema/select-request.js';
export type { RateLimit } from './guard/limits.js';
export { nodeListener, type NodeListenerOptions } from './node/listener.js';
export type { NodeRequest, NodeResponse } from './node/message.js';
export { memoryDoorbell, type Doorbell } from './stores/doorbell.js';
export type { ProxyStore } from './stores/replay-memory.js';
export type { LogEntry, Logger } from './log.js';
export { payfect, type Payfect, type PayfectOptions } from '../providers/payfect/payfect.js';
export type { PayfectCheckoutSession, PayfectCheckoutItem } from '../providers/payfect/checkout-session.js';
export type { PayfectCheckoutParams, PayfectInvoiceItemParams } from '../providers/payfect/checkout-session.js';
export { wewire, type WeWire, type WeWireOptions } from '../providers/wewire/wewire.js';
export type { WeWirePageRequest } from '../providers/wewire/api.js';
export type { WeWireCheckoutSession, WeWireCheckoutPage, WeWireCreated } from '../providers/wewire/checkout-session.js';
export type { WeWireCheckoutParams } from '../providers/wewire/params.js';
export { ProviderError, type ProviderErrorCode } from '../providers/provider-error.js';
export type { CallbackClaim, CallbackDelivery, CheckoutProvider, ProviderSession } from '../providers/provider.js';
export type { Clock } from '../providers/clock.js';
export type { UpstreamFetch, UpstreamInit, UpstreamResponse } from '../providers/http/upstream-fetch.js';

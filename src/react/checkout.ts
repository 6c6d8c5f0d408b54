import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { PayfectCheckout as PayfectCheckoutElement } from '../elements/payfect-checkout.js';
import type {
  Besides,
  CapitalizedEventHandlers,
  ElementAttributes,
  ElementProperties,
} from '../types/element-props.js';
import { elementComponent } from './component.js';

type Given<Props> = { [Name in keyof Props]?: Props[Name] | undefined };

/** The element's properties and handlers, and what React passes to every element. A prop without a value has its default. */
export type PayfectCheckoutProps = Besides<
  Given<ElementProperties<PayfectCheckoutElement> & CapitalizedEventHandlers>,
  HTMLAttributes<PayfectCheckoutElement>
>;

export type { PayfectCheckoutElement };

type AttributeName = keyof ElementAttributes<PayfectCheckoutElement>;
type PropertyName = keyof ElementProperties<PayfectCheckoutElement>;

const ATTRIBUTES = {
  sessionId: 'session-id',
  proxyUrl: 'proxy-url',
  locale: 'locale',
  target: 'target',
  autoRedirect: 'auto-redirect',
  noImages: 'no-images',
  paymentHosts: 'payment-hosts',
  method: 'method',
  currency: 'currency',
  network: 'network',
} as const satisfies Partial<Record<PropertyName, AttributeName>>;

/** All other properties, with their defaults. */
const PROPERTIES: { [Name in Exclude<PropertyName, keyof typeof ATTRIBUTES>]: PayfectCheckoutElement[Name] } = {
  headers: {},
  initialSession: null,
  items: [],
};

const EVENTS = {
  onReady: 'ready',
  onChange: 'change',
  onPay: 'pay',
  onComplete: 'complete',
  onExpired: 'expired',
  onCancel: 'cancel',
  onRestart: 'restart',
  onError: 'error',
} as const satisfies Record<keyof CapitalizedEventHandlers, string>;

/** The component, with a function that defines the tag. */
export function checkoutComponent(
  tag: string,
  define: () => void,
): ForwardRefExoticComponent<PayfectCheckoutProps & RefAttributes<PayfectCheckoutElement>> {
  return elementComponent({ tag, attributes: ATTRIBUTES, properties: PROPERTIES, events: EVENTS, define });
}

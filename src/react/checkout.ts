// What the components set and listen to. It knows the elements' types, but does not load them.
import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { PayfectCheckoutButton as PayfectCheckoutButtonElement } from '../button/payfect-checkout-button.js';
import type { PayfectCheckout as PayfectCheckoutElement } from '../elements/payfect-checkout.js';
import type {
  Besides,
  CapitalizedEventHandlers,
  ElementAttributes,
  ElementProperties,
} from '../types/element-props.js';
import { elementComponent } from './component.js';

type Given<Props> = { [Name in keyof Props]?: Props[Name] | undefined };

/** An element's properties and handlers, and what React passes to every element. A prop without a value has its default. */
type ElementProps<Element> = Besides<
  Given<ElementProperties<Element> & CapitalizedEventHandlers<Element>>,
  HTMLAttributes<Element>
>;

export type PayfectCheckoutProps = ElementProps<PayfectCheckoutElement>;
export type PayfectCheckoutButtonProps = ElementProps<PayfectCheckoutButtonElement>;
export type { PayfectCheckoutButtonElement, PayfectCheckoutElement };

type PropertyName<Element> = keyof ElementProperties<Element>;

/** The names of all attributes that an element has, by the names of its properties. */
type AttributeNames<Element> = Partial<Record<PropertyName<Element>, keyof ElementAttributes<Element>>>;

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
  layout: 'layout',
  summary: 'summary',
} as const satisfies AttributeNames<PayfectCheckoutElement>;
const BUTTON_ATTRIBUTES = {
  createUrl: 'create-url',
  disabled: 'disabled',
} as const satisfies AttributeNames<PayfectCheckoutButtonElement>;

/** All other properties, with their defaults. */
const PROPERTIES: {
  [Name in Exclude<PropertyName<PayfectCheckoutElement>, keyof typeof ATTRIBUTES>]: PayfectCheckoutElement[Name];
} = {
  headers: {},
  initialSession: null,
  items: [],
  icons: {},
  strings: {},
};

const EVENTS = {
  onReady: 'ready',
  onChange: 'change',
  onPay: 'pay',
  onComplete: 'complete',
  onExpired: 'expired',
  onCancel: 'cancel',
  onProgress: 'progress',
  onRestart: 'restart',
  onError: 'error',
} as const satisfies Record<keyof CapitalizedEventHandlers<PayfectCheckoutElement>, string>;

/** The component, with a function that defines the tag. */
export function checkoutComponent(
  define: () => void,
): ForwardRefExoticComponent<PayfectCheckoutProps & RefAttributes<PayfectCheckoutElement>> {
  return elementComponent({
    tag: 'payfect-checkout',
    attributes: ATTRIBUTES,
    properties: PROPERTIES,
    events: EVENTS,
    unready: { sessionId: null },
    define,
  });
}

/** The component of the button, with a function that defines its tag and the checkout's. */
export function buttonComponent(
  define: () => void,
): ForwardRefExoticComponent<PayfectCheckoutButtonProps & RefAttributes<PayfectCheckoutButtonElement>> {
  return elementComponent({
    tag: 'payfect-checkout-button',
    attributes: { ...ATTRIBUTES, ...BUTTON_ATTRIBUTES },
    properties: PROPERTIES satisfies Record<
      Exclude<PropertyName<PayfectCheckoutButtonElement>, keyof typeof ATTRIBUTES | keyof typeof BUTTON_ATTRIBUTES>,
      unknown
    >,
    events: { ...EVENTS, onClose: 'close' } satisfies Record<
      keyof CapitalizedEventHandlers<PayfectCheckoutButtonElement>,
      string
    >,
    unready: { disabled: true },
    define,
  });
}

// The tags in the TSX of Preact: `import type {} from 'payfect-checkout/types/preact'` in any file.
import type { JSX, Ref } from 'preact';
import type {
  Besides,
  CapitalizedEventHandlers,
  CheckoutElements,
  ElementAttributes,
  ElementProperties,
  EventHandlers,
} from './element-props.js';

/** Preact 10 hears `onReady` as `Ready`: events are written in lower case. */
type ElementProps<Element> = Besides<
  ElementAttributes<Element> &
    ElementProperties<Element> &
    EventHandlers<Element, 'on'> & { ref?: Ref<Element> | undefined } & {
      [Name in keyof CapitalizedEventHandlers<Element>]?: never;
    },
  JSX.IntrinsicElements['div']
>;

/** The elements' props by tag. */
export type PreactElements = { [Tag in keyof CheckoutElements]: ElementProps<CheckoutElements[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}

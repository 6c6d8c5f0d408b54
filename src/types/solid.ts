// The tags in the TSX of Solid: `import type {} from 'payfect-checkout/types/solid'` in any file.
import type { JSX } from 'solid-js';
import type {
  Besides,
  CapitalizedEventHandlers,
  CheckoutElements,
  ElementAttributes,
  ElementProperties,
  EventHandlers,
} from './element-props.js';

/** Properties and attributes with the prefix that makes clear which of them is meant: `prop:headers`. */
type Prefixed<Prefix extends string, Settings> = {
  [Name in keyof Settings & string as `${Prefix}${Name}`]?: Settings[Name];
};

type ElementProps<Element> = Besides<
  ElementAttributes<Element> &
    ElementProperties<Element> &
    Prefixed<'attr:', ElementAttributes<Element>> &
    Prefixed<'prop:', ElementProperties<Element>> &
    EventHandlers<Element, 'on:'> &
    CapitalizedEventHandlers<Element>,
  JSX.HTMLAttributes<Element>
>;

/** The elements' props by tag. */
export type SolidElements = { [Tag in keyof CheckoutElements]: ElementProps<CheckoutElements[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}

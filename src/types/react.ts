// The tags in the TSX of React 18 and 19: `import type {} from 'payfect-checkout/types/react'` in any file. The
// component of 'payfect-checkout/react' needs none of this.
import type * as React from 'react';
import type {
  Besides,
  CapitalizedEventHandlers,
  CheckoutElements,
  ElementAttributes,
  ElementProperties,
  EventHandlers,
} from './element-props.js';

/** React 19 sets properties and adds listeners; React 18 can do neither on a custom element. */
type IsReact19 = 'use' extends keyof typeof React ? true : false;

/** `onReady` would listen to an event named `Ready`, and `onChange` is React's own. */
type NoHandlers<Handlers> = { [Name in keyof Handlers]?: never };

/** What React 19 and React 18 can set on an element. */
type Settings<Element> = IsReact19 extends true
  ? ElementProperties<Element> & EventHandlers<Element, 'on'> & NoHandlers<CapitalizedEventHandlers<Element>>
  : NoHandlers<CapitalizedEventHandlers<Element>> & NoHandlers<EventHandlers<Element, 'on'>>;

type ElementProps<Element> = Besides<
  ElementAttributes<Element> & Settings<Element> & { class?: string | undefined },
  React.HTMLAttributes<Element>
> &
  React.ClassAttributes<Element>;

/** The elements' props by tag. */
export type ReactElements = { [Tag in keyof CheckoutElements]: ElementProps<CheckoutElements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}

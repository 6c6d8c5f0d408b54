// The tags in the markup of Svelte 4 and 5: `import type {} from 'payfect-checkout/types/svelte'` in any file.
import type { HTMLAttributes } from 'svelte/elements';
import type {
  Besides,
  CheckoutElements,
  ElementAttributes,
  ElementProperties,
  EventHandlers,
} from './element-props.js';

/** Svelte 5 writes `onready`, Svelte 4 and the legacy mode `on:ready`. */
type ElementProps<Element extends EventTarget> = Besides<
  ElementAttributes<Element> &
    ElementProperties<Element> &
    EventHandlers<Element, 'on'> &
    EventHandlers<Element, 'on:'>,
  HTMLAttributes<Element>
>;

/** The elements' attributes by tag. */
export type SvelteElements = { [Tag in keyof CheckoutElements]: ElementProps<CheckoutElements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}

declare global {
  /** What Svelte's tools check markup with; those of Svelte 4 do not read `SvelteHTMLElements` for other tags than HTML's. */
  namespace svelteHTML {
    interface IntrinsicElements extends SvelteElements {}
  }
}

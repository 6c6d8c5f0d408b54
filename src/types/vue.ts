// The tags in the templates of Vue: `import type {} from 'payfect-checkout/types/vue'` in any file.
import type { HTMLAttributes, PublicProps } from 'vue';
import type {
  Besides,
  CapitalizedEventHandlers,
  CheckoutElements,
  ElementAttributes,
  ElementProperties,
} from './element-props.js';

/** An element as Vue's tools see a component: `@ready` is the prop `onReady`. */
type ElementComponent<Element> = new () => Element & {
  /** @deprecated Only for Vue's tools. */
  $props: Besides<
    ElementAttributes<Element> & ElementProperties<Element> & CapitalizedEventHandlers<Element>,
    HTMLAttributes & PublicProps
  >;
};

/** The elements as components by tag. */
export type VueElements = { [Tag in keyof CheckoutElements]: ElementComponent<CheckoutElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}

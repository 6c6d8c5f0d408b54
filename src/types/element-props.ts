// What a page can set on the elements of this package, and listen to: the types of each framework are made from it.
import type { LitElement } from 'lit';
import type { CheckoutButtonEventMap } from '../button/button-parts.js';
import type { PayfectCheckoutButton } from '../button/payfect-checkout-button.js';
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import type { CheckoutEventMap } from '../events/checkout-events.js';

/** The elements by tag. */
export interface CheckoutElements {
  'payfect-checkout': PayfectCheckout;
  'payfect-checkout-button': PayfectCheckoutButton;
}

type EventsOf<Element> = Element extends PayfectCheckoutButton ? CheckoutButtonEventMap : CheckoutEventMap;

type OwnKey<Element> = Exclude<keyof Element, keyof LitElement>;

/** The properties that a page can set: not Lit's, no methods, nothing read-only. */
type SettableKey<Element> = {
  [Key in OwnKey<Element>]-?: Required<Element>[Key] extends (...parameters: never[]) => unknown
    ? never
    : IsSame<Pick<Required<Element>, Key>, { -readonly [Same in Key]: Required<Element>[Same] }> extends true
      ? Key
      : never;
}[OwnKey<Element>];

/** Whether two types are identical, `readonly` included. */
type IsSame<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

export type ElementProperties<Element> = { [Key in SettableKey<Element>]?: Required<Element>[Key] };

/** The properties that have attributes: texts and booleans. */
type AttributeKey<Element> = {
  [Key in SettableKey<Element>]-?: Required<Element>[Key] extends string | boolean ? Key : never;
}[SettableKey<Element>];

export type ElementAttributes<Element> = {
  [Key in AttributeKey<Element> as KebabCase<Key & string>]?: Required<Element>[Key];
};

/** `sessionId` as `session-id`. */
type KebabCase<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${KebabCase<Tail>}`
  : Name;

/** Handlers of an element's events: `ready` as `onready` with the prefix `on`, or as `on:ready` with `on:`. */
export type EventHandlers<Element, Prefix extends string> = {
  [Name in keyof EventsOf<Element> & string as `${Prefix}${Name}`]?: (event: EventsOf<Element>[Name]) => void;
};

/** The same with a capital letter: `onReady`. */
export type CapitalizedEventHandlers<Element> = {
  [Name in keyof EventsOf<Element> & string as `on${Capitalize<Name>}`]?: (event: EventsOf<Element>[Name]) => void;
};

/** Another type's members, without those that the element types itself. */
export type Besides<Own, Other> = Omit<Other, keyof Own> & Own;

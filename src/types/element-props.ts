// What a page can set on the elements of this package, and listen to: the types of each framework are made from it.
import type { LitElement } from 'lit';
import type { PayfectCheckout } from '../elements/payfect-checkout.js';
import type { CheckoutEventMap, CheckoutEventName } from '../events/checkout-events.js';

/** The elements by tag. */
export interface CheckoutElements {
  'payfect-checkout': PayfectCheckout;
}

type OwnKey<Element> = Exclude<keyof Element, keyof LitElement>;

/** The properties that a page can set: not Lit's, no methods, nothing read-only. */
type SettableKey<Element> = {
  [Key in OwnKey<Element>]-?: Element[Key] extends (...parameters: never[]) => unknown
    ? never
    : IsSame<Pick<Element, Key>, { -readonly [Same in Key]: Element[Same] }> extends true
      ? Key
      : never;
}[OwnKey<Element>];

/** Whether two types are identical, `readonly` included. */
type IsSame<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

export type ElementProperties<Element> = { [Key in SettableKey<Element>]?: Element[Key] };

/** The properties that have attributes: texts and booleans. */
type AttributeKey<Element> = {
  [Key in SettableKey<Element>]-?: Element[Key] extends string | boolean ? Key : never;
}[SettableKey<Element>];

export type ElementAttributes<Element> = {
  [Key in AttributeKey<Element> as KebabCase<Key & string>]?: Element[Key];
};

/** `sessionId` as `session-id`. */
type KebabCase<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${KebabCase<Tail>}`
  : Name;

/** Handlers of the elements' events: `ready` as `onready` with the prefix `on`, or as `on:ready` with `on:`. */
export type EventHandlers<Prefix extends string> = {
  [Name in CheckoutEventName as `${Prefix}${Name}`]?: (event: CheckoutEventMap[Name]) => void;
};

/** The same with a capital letter: `onReady`. */
export type CapitalizedEventHandlers = {
  [Name in CheckoutEventName as `on${Capitalize<Name>}`]?: (event: CheckoutEventMap[Name]) => void;
};

/** Another type's members, without those that the element types itself. */
export type Besides<Own, Other> = Omit<Other, keyof Own> & Own;

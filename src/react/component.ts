// An element as a component of React 18 and 19. Texts and booleans are attributes, so a server renders them; all else is set
// before the element's first update, and only when a prop has changed: what the shopper has chosen since stays.
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from 'react';

type Values = Readonly<Record<string, unknown>>;

/** What React itself would not pass to an element, or not in every version. */
interface Settings {
  readonly tag: string;
  /** Attributes by the props' names. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Properties without an attribute, with their defaults. */
  readonly properties: Values;
  /** Names of events by the props' names. */
  readonly events: Readonly<Record<string, string>>;
  /** What takes the place of these props until all are set: without that, the element would act too early. */
  readonly unready: Values;
  /** Defines the tag. */
  readonly define: () => void;
}

/** React 18 warns of layout effects on servers. */
const useBeforePaint = 'document' in globalThis ? useLayoutEffect : useEffect;

export function elementComponent<Element extends HTMLElement, Props extends object>(
  settings: Settings,
): ForwardRefExoticComponent<Props & RefAttributes<Element>> {
  const { tag, attributes, properties, events, define } = settings;
  const own = { className: '', ...attributes, ...properties, ...events };
  const component = forwardRef<Element, Values>((props, ref) => {
    const element = useRef<Element>(null);
    const [first] = useState(() => firstValues(props, settings));
    const current = useRef(first);
    useImperativeHandle<Element | null, Element | null>(ref, () => element.current, []);
    useBeforePaint(() => {
      if (element.current !== null) setWhatChanged(element.current, current.current, props, settings);
      current.current = props;
    });
    // Calls the handlers of the last render.
    useBeforePaint(() => {
      const listening = new AbortController();
      for (const [name, type] of Object.entries(events)) {
        const listener = (event: Event) => (current.current[name] as ((event: Event) => void) | undefined)?.(event);
        element.current?.addEventListener(type, listener, listening);
      }
      // Only now, so that the element finds all of this when it starts.
      define();
      return () => listening.abort();
    }, []);
    const rendered: Record<string, unknown> = { class: props.className, ref: element };
    for (const name in first) rendered[attributes[name] ?? name] = attributeValue(first[name]);
    for (const name in props) if (!(name in own)) rendered[name] = props[name];
    return createElement(tag, rendered);
  });
  return component as ForwardRefExoticComponent<Props & RefAttributes<Element>>;
}

/**
 * The values that React renders as attributes, and never changes. If a prop cannot be an attribute, the element waits for
 * it: defined before React hydrates it, it would read the session without headers, and its events would be lost.
 */
function firstValues(props: Values, { attributes, properties, events, unready }: Settings): Values {
  const waits = Object.keys(props).some((name) => name in properties || name in events);
  const values = waits ? { ...props, ...unready } : props;
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in attributes));
}

function setWhatChanged(element: HTMLElement, before: Values, now: Values, { attributes, properties }: Settings): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const old = attributeValue(before[name]);
    const value = attributeValue(now[name]);
    // React 19 has set a property of this name instead.
    if (old !== null && !element.hasAttribute(attribute)) element.setAttribute(attribute, old);
    if (old === value) continue;
    // Without its attribute, a property has its default again.
    if (value === null) element.removeAttribute(attribute);
    else element.setAttribute(attribute, value);
  }
  for (const [name, standard] of Object.entries(properties)) {
    if (before[name] !== now[name]) Reflect.set(element, name, now[name] ?? standard);
  }
}

/** React leaves out an attribute that is null. */
function attributeValue(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? '' : null;
  return typeof value === 'string' ? value : null;
}

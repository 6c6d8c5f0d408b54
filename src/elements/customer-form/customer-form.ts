// The form for the shopper's details. Loaded when a session collects some. It imports nothing at run time that the main
// script file has; that comes from its host.
import type { Strings } from '../../locale/strings.js';
import { formStrings } from '../../locale/english/form-strings.js';
import type { Collects } from '../../session/session.js';
import { allCountries } from './address-formats.js';
import { Field, made, type Rendering } from './field.js';
import { type FieldKey, planFields } from './fields.js';

export { formStyles } from './styles.js';

/** The details as the shopper typed them, named as in the `select` request. */
export interface Customer {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: Readonly<Record<string, string>>;
}

interface FormHost extends Rendering {
  readonly root: () => ParentNode | null;
  /** What the form announces has changed. */
  readonly onChange: () => void;
}

interface FormContext {
  readonly collects: Collects;
  readonly strings: Strings;
  readonly tag: string;
}

const ADDRESS = 'address.';

/**
 * The fields that the session's flags ask for, in one node. It belongs to nobody's template: what is typed lasts while
 * the session is read again, while the choice is confirmed and changed, and in another language or country.
 */
export class CustomerForm {
  readonly node = made('fieldset', { class: 'customer', part: 'customer' });
  readonly #host: FormHost;
  readonly #legend = made('legend', { class: 'legend', part: 'legend' });
  readonly #fields = new Map<FieldKey, Field>();
  #shown: readonly Field[] = [];
  #context: FormContext | null = null;
  /** What the fields were last made for. */
  #madeFor = '';
  #badCount = 0;
  #typedIn: EventTarget | null = null;
  /** Whether the pointer, and not a key, takes the focus away. */
  #isPressed = false;

  constructor(host: FormHost) {
    this.#host = host;
    const { node } = this;
    node.append(this.#legend);
    // A password manager may send one without the other.
    for (const type of ['input', 'change']) node.addEventListener(type, ({ target }) => this.#onInput(target));
    node.addEventListener('focusin', () => (this.#isPressed = false));
    node.addEventListener('focusout', (event) => this.#onLeave(event));
    host.root()?.addEventListener('pointerdown', ({ target }) => {
      this.#isPressed = this.#fieldOf(target) === undefined;
    });
  }

  /** Renders the fields again if the session, the language or the country wants other ones. */
  update(context: FormContext): Node {
    const { collects, strings, tag } = context;
    const key = JSON.stringify([collects, tag]);
    if (key !== this.#madeFor || strings !== this.#context?.strings) {
      this.#madeFor = key;
      this.#context = context;
      this.#make(context);
    }
    return this.node;
  }

  /** What is typed, without what this country does not need. Empty fields are left out. */
  get customer(): Customer {
    const filled = this.#shown.map(({ name, value }) => [name, value] as const).filter(([, value]) => value !== '');
    const address = filled.filter(([name]) => name.startsWith(ADDRESS));
    return {
      ...Object.fromEntries(filled.filter(([name]) => !name.startsWith(ADDRESS))),
      ...(address.length > 0 && {
        address: Object.fromEntries(address.map(([name, value]) => [name.slice(ADDRESS.length), value])),
      }),
    };
  }

  /** Whether something would be lost without the form. A choice from a list is made again soon. */
  get isTyped(): boolean {
    return [...this.#fields.values()].some(({ key, value }) => key !== 'country' && value !== '');
  }

  /** For the live region, after a check that failed; null for nothing. */
  get announcement(): string | null {
    if (this.#context === null || this.#badCount === 0) return null;
    const { strings, tag } = this.#context;
    return this.#host.fill(formStrings(strings).attention, { count: this.#badCount }, tag);
  }

  /** Checks all fields, and focuses the first bad one. */
  check(): boolean {
    // A script may have chosen the country without an event.
    if (this.#context !== null) this.#make(this.#context);
    const bad = this.#shown.filter((field) => !field.check());
    bad[0]?.focus();
    // After the focus: it may end another field's change.
    this.#badCount = bad.length;
    this.#host.onChange();
    return bad.length === 0;
  }

  focus(): void {
    this.#shown[0]?.focus();
  }

  #make({ collects, strings: all, tag }: FormContext): void {
    const strings = formStrings(all);
    const country = this.#fields.get('country');
    const chosen = country?.value ?? '';
    const options = collects.countries === null ? [] : namedCountries(collects.countries, tag);
    // A single country leaves no choice; of several, none is chosen for the shopper.
    const isOffered = options.some(([code]) => code === chosen);
    const code = isOffered ? chosen : options.length === 1 ? (options[0]?.[0] ?? '') : '';
    const plans = planFields(collects, code, tag);
    this.#legend.textContent = strings.yourDetails;
    this.#shown = plans.map((plan, index) => {
      const field = this.#fields.get(plan.key) ?? new Field(plan.key, this.#host);
      this.#fields.set(plan.key, field);
      field.update({ plan, strings, options, isLast: index === plans.length - 1 });
      return field;
    });
    const list = this.#fields.get('country');
    list?.choose(code);
    // It was chosen, and is not offered any more.
    if (chosen !== code && code === '') list?.check();
    else list?.recheck();
    arrange(this.node, [this.#legend, ...this.#shown.map(({ node }) => node)]);
  }

  #onInput(target: EventTarget | null): void {
    const field = this.#fieldOf(target);
    this.#typedIn = target;
    if (field?.key === 'country' && this.#context !== null) this.#make(this.#context);
    else field?.recheck();
    if (this.#badCount === 0) return;
    this.#badCount = 0;
    this.#host.onChange();
  }

  /**
   * Checks a field that was typed in. Not if something is being pressed, here or on the page: the message could move it away
   * before the click.
   */
  #onLeave({ target, relatedTarget }: FocusEvent): void {
    const wasTypedIn = this.#typedIn === target;
    this.#typedIn = null;
    const isInside = relatedTarget === null || this.#host.root()?.contains(relatedTarget as Node) === true;
    if (wasTypedIn && isInside && !this.#isPressed) this.#fieldOf(target)?.check();
  }

  #fieldOf(target: EventTarget | null): Field | undefined {
    return this.#shown.find(({ node }) => target instanceof Node && node.contains(target));
  }
}

/** Puts nodes into a parent, in this order, without moving the one that has the focus, which would lose it. */
function arrange(parent: Element, nodes: readonly Element[]): void {
  for (const child of [...parent.children]) if (!nodes.includes(child)) child.remove();
  const fixed = nodes.findIndex((node) => node.matches(':focus-within'));
  const anchor = nodes[fixed];
  if (anchor === undefined) {
    parent.append(...nodes);
    return;
  }
  anchor.before(...nodes.slice(0, fixed));
  anchor.after(...nodes.slice(fixed + 1));
}

/** Codes with their names, sorted as the language does. An empty list of codes means that any country is allowed. */
function namedCountries(codes: readonly string[], tag: string): (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(tag, { type: 'region' });
  const { compare } = new Intl.Collator(tag);
  return (codes.length === 0 ? allCountries() : codes)
    .map((code) => [code, nameOf(code, names)] as const)
    .sort(([, one], [, other]) => compare(one, other));
}

/** `Intl` throws if a code does not have the form of a country code. */
function nameOf(code: string, names: Intl.DisplayNames): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

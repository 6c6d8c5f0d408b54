import type { TemplateResult } from 'lit';
import { actionStrings } from '../../locale/english/action-strings.js';
import type { Collects, Session } from '../../session/session.js';
import type { Customer, CustomerForm, formStyles } from '../customer-form/customer-form.js';
import type { LazyModule } from '../../session/lazy-module.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';

interface FormFile {
  readonly CustomerForm: typeof CustomerForm;
  readonly formStyles: typeof formStyles;
}

/** All elements share its attempts and the file. */
let sharedForm: LazyModule<FormFile> | null = null;

function formLoader({ lazyModule }: LazyHost): LazyModule<FormFile> {
  return (sharedForm ??= lazyModule(() => import('../customer-form/customer-form.js')));
}

/** Whether the proxy wants details of the shopper before the shopper can pay. */
export function collectsDetails({ routes, collects }: Session): boolean {
  // An empty list of countries collects an address in any of them.
  return routes.select !== null && Object.values(collects ?? {}).some(Boolean);
}

/** The form for the shopper's details, which is in a file of its own, or what stands in for it. */
export class DetailsStep {
  readonly #host: LazyHost;
  #file: FormFile | null = null;
  #isLoading = false;
  #isLate = false;
  #isRetrying = false;
  /** What is typed belongs to the checkout that the page requested, also if the proxy replaces it. */
  #form: CustomerForm | null = null;
  #requestedId = '';

  constructor(host: LazyHost) {
    this.#host = host;
  }

  get isTyped(): boolean {
    return this.#current?.isTyped === true;
  }

  /** The form in place, a placeholder, or null if the session collects nothing. */
  view(session: Session, { strings, tag }: ViewContext): Node | TemplateResult | null {
    const { collects } = session;
    if (collects === null || !collectsDetails(session)) return null;
    void this.#load();
    return this.#current?.update({ collects, strings, tag }) ?? this.#placeholder(collects);
  }

  /** Replaces the button that goes on while the form is not loaded; null if it is, or is not needed. */
  buttonView(session: Session, { strings }: ViewContext): TemplateResult | null {
    const { html, words } = this.#host;
    if (this.#current !== null || !collectsDetails(session)) return null;
    // Keeps the button's place.
    if (!this.#isLate) return html`<div class="bone button primary"></div>`;
    const own = actionStrings(strings);
    return html`
      <p class="notice" part="notice" .textContent=${own.formNotLoaded}></p>
      <button
        class="button secondary"
        part="retry button-secondary"
        type="button"
        aria-disabled=${this.#isRetrying}
        @click=${() => this.#retry()}
      >
        ${words(this.#isRetrying ? own.oneMoment : strings.tryAgain)}
      </button>
    `;
  }

  /** What the live region says of the form; null for nothing. */
  spoken(session: Session, { strings }: ViewContext): string | null {
    if (!collectsDetails(session)) return null;
    return this.#current === null && this.#isLate
      ? actionStrings(strings).formNotLoaded
      : (this.#current?.announcement ?? null);
  }

  /** The details to send; null if something is missing, which the form then says. */
  details(session: Session): Customer | null {
    if (!collectsDetails(session)) return {};
    return this.#current?.check() === true ? this.#current.customer : null;
  }

  /** The form of the current checkout; null until its file is loaded. */
  get #current(): CustomerForm | null {
    const { html, render, fill, icons, root, ui, checkout } = this.#host;
    if (this.#file === null || (this.#form !== null && this.#requestedId === checkout.requestedId)) return this.#form;
    this.#requestedId = checkout.requestedId;
    return (this.#form = new this.#file.CustomerForm({
      html,
      render,
      fill,
      icons,
      root,
      onChange: () => ui.set({}),
    }));
  }

  /** Loads the file; tries again as long as the element is on the page. */
  async #load(): Promise<void> {
    if (this.#file !== null || this.#isLoading) return;
    this.#isLoading = true;
    const { root, styles, ui } = this.#host;
    this.#file = await formLoader(this.#host)(() => {
      this.#isLate = true;
      ui.set({});
      return root()?.isConnected === true;
    });
    this.#isLoading = false;
    if (this.#file === null) return;
    styles.add(this.#file.formStyles);
    ui.set({});
  }

  /** One attempt at once, whatever the pauses; the focus goes from the button to the form. */
  async #retry(): Promise<void> {
    const { host, ui } = this.#host;
    this.#isRetrying = true;
    ui.set({});
    const file = await formLoader(this.#host)(() => false);
    this.#isRetrying = false;
    ui.set({});
    if (file === null) return;
    await host.updateComplete;
    this.#current?.focus();
  }

  /** As many boxes as there are fields, so that nothing moves far. */
  #placeholder({ name, email, phone, countries }: Collects): TemplateResult {
    const { html } = this.#host;
    const count = [name, email, phone].filter(Boolean).length + (countries === null ? 0 : 6);
    return html`${Array.from({ length: count }, () => html`<div class="field-bone"></div>`)}`;
  }
}

import type { LitElement, ReactiveController } from 'lit';
import { controlStyles } from './control.js';
import { layoutStyles } from './layout.js';
import { outcomeStyles } from './outcome.js';

/** What was made in a document, for all elements there. */
const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * The style sheets of an element, made anew in each document that it comes to: a sheet belongs to the document that made it,
 * every other one refuses it, and an element that is carried over arrives without (CSSOM, DocumentOrShadowRoot).
 */
export class AdoptedStyles implements ReactiveController {
  readonly #host: LitElement;
  readonly #texts = [styles];

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  add(text: string): void {
    this.#texts.push(text);
    this.hostConnected();
  }

  hostConnected(): void {
    const root = this.#host.shadowRoot;
    // A document without a window shows nothing.
    const view = root?.ownerDocument === document ? window : root?.ownerDocument.defaultView;
    if (root && view) root.adoptedStyleSheets = this.#texts.map((text) => sheetFor(view, text));
  }
}

function sheetFor({ document, CSSStyleSheet }: Window & typeof globalThis, text: string): CSSStyleSheet {
  const sheets = sheetsOf.get(document) ?? new Map<string, CSSStyleSheet>();
  sheetsOf.set(document, sheets);
  const made = sheets.get(text);
  if (made !== undefined) return made;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

export const styles = layoutStyles + controlStyles + outcomeStyles;

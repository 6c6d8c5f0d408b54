import type { LitElement, ReactiveController } from 'lit';
import { markStyles } from '../icons/mark.js';
import { controlStyles } from './control.js';
import { layoutStyles, splitStyles } from './layout.js';
import { orderStyles } from './order.js';
import { tokenStyles } from './tokens.js';

/** For every phase. */
export const styles = tokenStyles + layoutStyles + controlStyles + orderStyles + markStyles + splitStyles;

/** The sheets created in each document, shared by all elements there. */
const sheetsOf = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * The element's style sheets, created again in each document that it moves to: a document accepts only its own sheets, and
 * an adopted element loses its sheets (CSSOM, DocumentOrShadowRoot).
 */
export class AdoptedStyles implements ReactiveController {
  readonly #host: LitElement;
  readonly #texts: string[];

  constructor(host: LitElement, texts = [styles]) {
    this.#host = host;
    this.#texts = texts;
    host.addController(this);
  }

  add(text: string): void {
    this.#texts.push(text);
    this.hostConnected();
  }

  hostConnected(): void {
    const root = this.#host.shadowRoot;
    // A document without a window is not rendered.
    const view = root?.ownerDocument === document ? window : root?.ownerDocument.defaultView;
    if (root && view && hasSheets(view)) root.adoptedStyleSheets = this.#texts.map((text) => sheetFor(view, text));
  }
}

/** Not in DOM simulations for tests, which have no styles. */
function hasSheets({ CSSStyleSheet }: { readonly CSSStyleSheet?: { readonly prototype: object } }): boolean {
  return CSSStyleSheet !== undefined && 'replaceSync' in CSSStyleSheet.prototype;
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

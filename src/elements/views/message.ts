import { html, type TemplateResult } from 'lit';
import { icons } from './graphics.js';

/** A phase's heading and sentence. Scripts can focus the heading, the Tab key cannot. */
export function messageView(title: string | null, text = ''): TemplateResult {
  return html`
    <h2 class="title" part="title" tabindex="-1">${words(title ?? '')}</h2>
    <p class="muted" part="text" .textContent=${text}></p>
  `;
}

/** Keeps the place of a button without a border, which a file on demand has. */
export const placeOfText = html`<div class="more"><div class="button text"></div></div>`;

/** A problem, beside what it is about. */
export function problemView(text: string): TemplateResult {
  return html`<div class="notice" part="notice">
    ${icons.warning}
    <p .textContent=${text}></p>
  </div>`;
}

/**
 * A text in an element of its own, as are all texts that change: a page translator replaces text nodes, and Lit’s update of
 * a text node that was replaced would be lost.
 */
export function words(text: string | undefined): TemplateResult {
  return html`<span .textContent=${text}></span>`;
}

/** A value, such as an amount: a page translator must not touch it. */
export function untranslated(text: string): TemplateResult {
  return html`<bdi translate="no" .textContent=${text}></bdi>`;
}

/** A filled message with its values apart from its words: each keeps its own direction, and is not translated. */
export function sentence(text: string): TemplateResult {
  return html`<span
    >${text.split(/[\u2068\u2069]/).map((piece, index) => (index % 2 === 0 ? words(piece) : untranslated(piece)))}</span
  >`;
}

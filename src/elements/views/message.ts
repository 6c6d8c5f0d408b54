import { html, type TemplateResult } from 'lit';
import type { Message } from '../messages.js';
import type { FailedAction } from '../ui-state.js';
import type { ViewContext } from '../view-context.js';

/** A phase's heading and sentence. Scripts can focus the heading, the Tab key cannot. */
export function messageView(message: Message | null): TemplateResult {
  return html`
    <h2 class="title" tabindex="-1">${words(message?.title)}</h2>
    <p class="muted" .textContent=${message?.text}></p>
  `;
}

/** For a payment that may be in progress. */
export function progressView(message: Message | null): TemplateResult {
  return html`<div class="progress"></div>
    ${messageView(message)}`;
}

/** Says that an action failed, beside its button: that may be far below the top of the page. */
export function failureView(failure: FailedAction, { ui, strings }: ViewContext): TemplateResult | null {
  return ui.action === failure ? problemView(strings.errors['action-failed']) : null;
}

/** A problem, beside what it is about. */
export function problemView(text: string): TemplateResult {
  return html`<p class="notice" part="notice" .textContent=${text}></p>`;
}

/**
 * A text in an element of its own, as are all texts that change: a page translator replaces text nodes, and Lit’s update of
 * a text node that was replaced would be lost.
 */
export function words(text: string | undefined): TemplateResult {
  return html`<span .textContent=${text}></span>`;
}

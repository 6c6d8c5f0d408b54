import { html, type TemplateResult } from 'lit';
import type { Message } from '../messages.js';

/** A phase's heading and sentence. The heading can take the focus, but is no stop for the tab key. */
export function messageView(message: Message | null): TemplateResult {
  return html`
    <h2 class="title" tabindex="-1">${message?.title}</h2>
    <p class="muted">${message?.text}</p>
  `;
}

/** A payment that may be under way. */
export function progressView(message: Message | null): TemplateResult {
  return html`<div class="progress"></div>
    ${messageView(message)}`;
}

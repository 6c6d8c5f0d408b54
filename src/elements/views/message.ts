import { html, type TemplateResult } from 'lit';
import type { Message } from '../messages.js';

/** A phase's heading and sentence. Scripts can focus the heading, the Tab key cannot. */
export function messageView(message: Message | null): TemplateResult {
  return html`
    <h2 class="title" tabindex="-1">${message?.title}</h2>
    <p class="muted">${message?.text}</p>
  `;
}

/** For a payment that may be in progress. */
export function progressView(message: Message | null): TemplateResult {
  return html`<div class="progress"></div>
    ${messageView(message)}`;
}

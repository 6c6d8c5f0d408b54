import { html, type TemplateResult } from 'lit';
import type { Message } from '../messages.js';
import { messageView } from './message.js';

/** A payment that may be under way. */
export function progressView(message: Message | null): TemplateResult {
  return html`<div class="progress"></div>
    ${messageView(message)}`;
}

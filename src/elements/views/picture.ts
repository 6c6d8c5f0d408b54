import { html, type TemplateResult } from 'lit';

/** A remote picture that decorates the text beside it. One that does not come leaves its place to that text. */
export function picture(url: string, sizePx: number): TemplateResult {
  return html`<img
    src=${url}
    alt=""
    width=${sizePx}
    height=${sizePx}
    loading="lazy"
    referrerpolicy="no-referrer"
    @error=${hide}
  />`;
}

function hide(event: Event): void {
  if (event.target instanceof HTMLElement) event.target.hidden = true;
}

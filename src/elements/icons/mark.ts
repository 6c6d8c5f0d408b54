// The mark beside a name, as the main script file has it: one or two letters. The file with the icons replaces it.
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { css } from '../styles/css.js';

/** What a mark stands for. */
export type MarkKind = 'currency' | 'network' | 'item' | 'merchant';

/**
 * A decorative mark.
 *
 * @param value The provider's value of a currency or network (`usdt`); empty for others.
 * @param name For the shopper.
 * @param pictureUrl The provider's picture.
 */
export type MarkView = (
  kind: MarkKind,
  value: string,
  name: string,
  context: MarkContext,
  pictureUrl?: string | null,
) => TemplateResult;

export interface MarkContext {
  /** The page's own icons by the provider's value, in any case: the URL of a picture, or a template with one element. */
  readonly icons: Readonly<Record<string, string | TemplateResult>>;
  /** Whether the provider's pictures may be loaded. */
  readonly images: boolean;
  /** Null until the file with the icons is loaded. */
  readonly iconView: MarkView | null;
}

/** In a font of 16 px: currencies 32, networks 22, items and the merchant 40 px. */
export const markStyles = css`
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    overflow: clip;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    background: var(--_soft);
    color: color-mix(in oklab, var(--_accent) 40%, var(--_text));
    font-weight: 600;
    line-height: 1;
  }
  .mark::before {
    content: attr(data-letters);
    text-transform: uppercase;
  }
  .mark-network {
    inline-size: 1.375em;
    block-size: 1.375em;
  }
  .mark-item,
  .mark-merchant {
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: var(--_control);
  }
`;

/** A letter until the file with the icons is loaded, and if it cannot be loaded. */
export const markView: MarkView = (kind, value, name, context, pictureUrl) =>
  context.iconView?.(kind, value, name, context, pictureUrl) ?? markFrame(kind, /\S/u.exec(name)?.[0]);

/** Letters, which an icon may cover. As generated content, they are neither found, copied nor translated. */
export function markFrame(
  kind: MarkKind,
  letters: string | undefined,
  icon: TemplateResult | SVGTemplateResult | null = null,
  hue = '',
): TemplateResult {
  return html`<span
    class="mark mark-${kind} ${hue}"
    part=${kind === 'item' ? nothing : kind === 'merchant' ? 'logo' : 'option-icon'}
    data-letters=${letters ?? ''}
    aria-hidden="true"
    >${icon}</span
  >`;
}

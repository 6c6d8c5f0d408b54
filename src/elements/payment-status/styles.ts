/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** What became of the money. Sizes and colors are variables of the main style sheets. */
export const paymentStatusStyles = css`
  .warns {
    border: var(--_width) solid var(--_warning);
    background: color-mix(in srgb, var(--_warning) 10%, var(--_surface));
  }
  .txid {
    flex: 1 1 100%;
    font-size: 0.875em;
    text-align: start;
    margin-block-start: 2px;
  }
  .txid a {
    color: inherit;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block: 6px;
    accent-color: var(--_accent);
  }
`;

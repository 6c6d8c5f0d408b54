/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** The colors of letters, by a hash of the name; icons and pictures in their place; a network's badge on a coin. */
export const iconStyles = css`
  .mark {
    outline: 1px solid color-mix(in srgb, var(--_text) 12%, transparent);
    outline-offset: -1px;
  }
  .mark::before,
  .mark > * {
    grid-area: 1 / 1;
  }
  .mark-currency::before {
    font-size: 0.8em;
  }
  .mark-network::before {
    font-size: 0.625em;
  }
  .mark > * {
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
    object-fit: cover;
  }
  .mark img:not([data-loaded]) {
    opacity: 0;
  }
  .mark:has(> :not(img), [data-loaded]) {
    background: none;
  }
  .mark:has(> :not(img), [data-loaded])::before {
    content: none;
  }
  .marks {
    position: relative;
    flex: none;
    padding-inline-end: 0.3em;
  }
  .marks .mark-network {
    position: absolute;
    inset-block-end: -0.2em;
    inset-inline-end: 0;
    outline: 2px solid var(--_surface);
    outline-offset: 0;
    inline-size: 1em;
    block-size: 1em;
  }
  .mark:not(.mark-merchant) {
    background: light-dark(oklch(0.93 0.04 var(--_hue)), oklch(0.34 0.05 var(--_hue)));
    color: light-dark(oklch(0.42 0.1 var(--_hue)), oklch(0.9 0.06 var(--_hue)));
  }
  .hue-0 {
    --_hue: 20;
  }
  .hue-1 {
    --_hue: 65;
  }
  .hue-2 {
    --_hue: 110;
  }
  .hue-3 {
    --_hue: 155;
  }
  .hue-4 {
    --_hue: 200;
  }
  .hue-5 {
    --_hue: 245;
  }
  .hue-6 {
    --_hue: 290;
  }
  .hue-7 {
    --_hue: 335;
  }
`;

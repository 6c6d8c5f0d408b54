/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** What every view needs only once the shopper acts. Sizes and colors are variables of the main style sheets. */
export const afterPaintStyles = css`
  .checkout {
    --_success: var(--payfect-success, light-dark(#117a4b, #5fd39a));
    --_danger: var(--payfect-danger, light-dark(#b3261e, #ffb4ab));
    --_time: var(--payfect-duration, 180ms);
  }
  @supports (color: contrast-color(red)) {
    .checkout {
      --_on-accent: var(--payfect-on-accent, contrast-color(var(--_accent)));
    }
  }
  /* Black from the lightness on at which it has more contrast than white; the browser clamps what is out of range. */
  @supports (color: lab(from red l 0 0)) and (not (color: contrast-color(red))) {
    .checkout {
      --_on-accent: var(--payfect-on-accent, lab(from var(--_accent) calc((49 - l) * 9999) 0 0));
    }
  }
  .over .notice {
    margin: 4px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: center;
    padding: 8px 12px;
    border-radius: var(--_control);
    background: color-mix(in srgb, var(--_warning) 10%, var(--_surface));
    color: var(--_warning);
    font-size: 0.9375em;
  }
  .notice p {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .notice .text {
    flex: none;
    max-inline-size: 100%;
    margin-inline-start: auto;
    padding-inline: 4px;
    color: inherit;
  }
  .countdown bdi {
    color: var(--_text);
    font-weight: 600;
  }
  .urgent,
  .urgent bdi {
    color: var(--_warning);
  }
  .secondary {
    border-color: var(--_strong);
  }
  .seal {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_shade);
    color: var(--_muted);
    font-size: 22px;
  }
  .gap {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 500;
  }
  .gap span,
  .field-error span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .gap:not(:empty) {
    padding-block-start: 6px;
  }
  @media screen and (prefers-reduced-motion: no-preference) {
    .segment,
    .chip,
    .row,
    .button {
      transition:
        background-color 120ms ease-out,
        border-color 120ms ease-out;
    }
  }
  @media (forced-colors: active) {
    .segment:has(:checked),
    .chip:has(:checked),
    .row :checked {
      border-color: Highlight;
      border-width: 3px;
    }
    .row :checked {
      border-width: 6px;
    }
    .primary {
      border-color: currentColor;
    }
  }
  .primary:hover {
    filter: brightness(0.92);
  }
  [part='pay'] .icon:dir(rtl) {
    scale: -1 1;
  }
  @media (prefers-contrast: more) {
    .checkout {
      --_line: var(--_strong);
      --_muted: var(--_text);
      --_width: 2px;
      box-shadow: none;
    }
  }
  .qr {
    color: var(--_muted);
    text-align: center;
  }
  summary {
    padding: 10px;
    cursor: pointer;
  }
  .qr [role='img'] {
    display: block;
    inline-size: min(220px, 100%);
    margin: auto;
    border-radius: 8px;
    background: #fff;
    fill: #000;
    shape-rendering: crispedges;
    forced-color-adjust: none;
  }
  input,
  select,
  button,
  a {
    scroll-margin-block: 72px 112px;
  }
  .disclosure[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .more .text {
    color: var(--_muted);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 60px;
    padding: 6px 12px;
    border: var(--_width) solid var(--_line);
    border-radius: var(--_control);
    background: var(--_shade);
  }
  .marks {
    position: relative;
  }
  .marks .mark-network {
    position: absolute;
    inset-block-end: -3px;
    inset-inline-end: -5px;
    inline-size: 1.125em;
    block-size: 1.125em;
    box-shadow: 0 0 0 2px var(--_shade);
  }
  @container (max-width: 300px) {
    .columns {
      --_space: 12px;
    }
  }
  @container (max-width: 13em) {
    :is(.row, .chip, .header) .mark {
      display: none;
    }
  }
  .chosen .text {
    flex: none;
    max-inline-size: 100%;
    padding-inline: 0;
  }
  .chosen .names {
    flex: 1 1 7em;
    font-weight: 600;
    line-height: 1.3;
  }
`;

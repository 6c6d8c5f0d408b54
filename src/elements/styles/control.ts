import { css } from './css.js';

/** Options, links and buttons. Targets are at least 44 px high; focus is always visible. */
export const controlStyles = css`
  fieldset,
  legend {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .options {
    display: grid;
    gap: var(--_half);
    margin-block-start: var(--_half);
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
  }
  .network {
    grid-template-columns: 1fr;
  }
  .option,
  .button {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 48px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_inner);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .option:hover,
  .button:hover {
    border-color: var(--_muted);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:has(:focus-visible),
  :focus-visible {
    outline: 3px solid color-mix(in srgb, var(--_accent) 60%, transparent);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--_accent);
  }
  .option input:focus-visible,
  [tabindex='-1'] {
    outline: none;
  }
  .button {
    justify-content: center;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    filter: brightness(0.92);
  }
  .primary[aria-disabled='true'] {
    background: var(--_line);
    color: var(--_muted);
    cursor: not-allowed;
  }
  .quiet {
    border: 0;
    color: var(--_muted);
    font-weight: 400;
    text-decoration: underline;
  }
  .advice,
  .host {
    margin-block-start: calc(var(--_half) * -1);
  }
  svg {
    display: block;
    flex: none;
    inline-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .qr {
    color: var(--_muted);
  }
  .host,
  .qr {
    text-align: center;
  }
  summary {
    padding: 10px;
    cursor: pointer;
  }
  .qr svg {
    inline-size: min(220px, 100%);
    margin: auto;
    background: #fff;
    fill: #000;
    stroke: none;
    shape-rendering: crispedges;
    forced-color-adjust: none;
  }
  @media print {
    .primary {
      color: inherit;
    }
    [part='pay']::after {
      content: attr(href);
    }
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;

import { css } from './css.js';

/** Options, links and buttons. Targets are at least 44 px high; focus is always visible, and never under the sticky button. */
export const controlStyles = css`
  fieldset,
  legend {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .legend {
    padding-block-end: 8px;
    font-weight: 600;
  }
  .segments,
  .chips {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(max(8.2em, 40%), 100%), 1fr));
  }
  .segments {
    gap: 4px;
    padding: 4px;
    border: var(--_width) solid var(--_strong);
    border-radius: var(--_control);
    background: var(--_shade);
    grid-template-columns: repeat(auto-fit, minmax(min(6em, 100%), 1fr));
  }
  .segment,
  .row,
  .chip,
  .button {
    display: flex;
    position: relative;
    align-items: center;
    gap: 10px;
    min-block-size: var(--_height);
    padding: 6px 12px;
    border: var(--_width) solid transparent;
    border-radius: var(--_control);
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    cursor: pointer;
  }
  .segment,
  .button {
    justify-content: center;
    text-align: center;
  }
  .segment {
    min-block-size: 44px;
    padding: 6px;
    border-radius: calc(var(--_control) * 0.75);
  }
  .segment:has(:checked),
  .chip {
    background: var(--_surface);
  }
  .list {
    border: var(--_width) solid var(--_strong);
    border-radius: var(--_control);
    overflow: clip;
  }
  .choice + .choice {
    border-block-start: 1px solid var(--_line);
  }
  .row {
    min-block-size: 60px;
    border: 0;
    border-radius: inherit;
  }
  .chosen-row {
    background: var(--_soft);
  }
  .networks {
    gap: 8px;
  }
  .chosen-row .networks {
    padding: 4px 12px 14px;
  }
  .chip {
    border-color: var(--_strong);
  }
  .segment:has(:checked),
  .chip:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .segment input,
  .chip input {
    position: absolute;
    inset: 0;
    opacity: 0;
  }
  .row input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    border: 1.5px solid var(--_strong);
    border-radius: 50%;
    appearance: none;
  }
  .row :checked {
    border: 6px solid var(--_accent);
  }
  .segment:has(:focus-visible),
  .row:has(:focus-visible),
  .chip:has(:focus-visible),
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .row:has(:focus-visible) {
    outline-offset: -3px;
  }
  .row input:focus-visible,
  [tabindex='-1'] {
    outline: none;
  }
  .field-place {
    inline-size: 100%;
    min-block-size: var(--_height);
    margin-block-end: 8px;
  }
  .button {
    inline-size: 100%;
    font-weight: 600;
    text-decoration: none;
  }
  .primary {
    min-block-size: calc(var(--_height) + 4px);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .text {
    inline-size: auto;
    min-block-size: 44px;
    justify-self: center;
    border: 0;
    color: var(--_accent);
    font-weight: 400;
    text-decoration: underline;
  }
  .button span {
    min-inline-size: 0;
  }
  .icon {
    display: block;
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

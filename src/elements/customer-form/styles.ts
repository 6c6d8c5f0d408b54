/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** One column. Text of 16 px or more, because iOS zooms into smaller fields. A focused field stays clear of sticky bars. */
export const formStyles = css`
  .customer {
    --_bad: var(--_danger, light-dark(#b3261e, #ffb4ab));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    max-inline-size: 28em;
  }
  .customer .legend {
    margin-block-end: var(--_half);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .label {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: 8px 14px;
    border: var(--_width) solid var(--_strong);
    border-radius: var(--_control);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
    scroll-margin-block: 48px 120px;
  }
  /* Browsers indent its text by 4 px more. */
  select.input {
    padding-inline: 10px;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .field-error {
    display: flex;
    gap: 6px;
    color: var(--_bad);
    font-size: 0.9em;
    font-weight: 500;
  }
  .field-error svg {
    block-size: 1.45em;
  }
  @media (prefers-contrast: more) {
    .input {
      border-width: 2px;
    }
  }
  @media (forced-colors: active) {
    .input[aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;

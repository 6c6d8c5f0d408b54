/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** The button, and what it has in common with the dialog. */
export const buttonStyles = css`
  :host {
    display: inline-block;
  }
  :host([hidden]) {
    display: contents !important;
  }
  :host([hidden]) .trigger {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .trigger,
  dialog {
    --_accent: var(--payfect-accent, light-dark(#1b50d8, #8fb0ff));
    --_on-accent: var(--payfect-on-accent, light-dark(#fff, #0b1530));
    --_surface: var(--payfect-surface, light-dark(#fff, #16181d));
    --_text: var(--payfect-text, light-dark(#14171f, #f1f3f7));
    --_muted: var(--payfect-text-muted, color-mix(in srgb, var(--_text) 70%, var(--_surface)));
    --_radius: var(--payfect-radius, 16px);
    --_space: var(--payfect-space, 16px);
  }
  /* As in the file after the first paint: black or white, whichever has more contrast. */
  @supports (color: lab(from red l 0 0)) {
    .trigger,
    dialog {
      --_on-accent: var(--payfect-on-accent, lab(from var(--_accent) calc((49 - l) * 9999) 0 0));
    }
  }
  .button,
  .icon {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--payfect-control-height, 48px);
    border: var(--payfect-border-width, 1px) solid
      var(--payfect-border-strong, color-mix(in srgb, var(--_text) 55%, var(--_surface)));
    border-radius: var(--payfect-control-radius, calc(var(--_radius) * 0.75));
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .button {
    inline-size: 100%;
    padding: 8px 22px;
    font-family: var(--payfect-font, inherit);
    font-size: var(--payfect-font-size, max(1em, 16px));
    font-weight: 600;
    line-height: 1.45;
    text-align: center;
  }
  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    filter: brightness(0.92);
  }
  .primary:disabled {
    opacity: 0.55;
    cursor: not-allowed;
    filter: none;
  }
  [aria-disabled='true'] {
    cursor: progress;
  }
  [aria-disabled='true'] .label {
    animation: breathe 0.9s infinite alternate;
  }
  :focus-visible {
    outline: 3px solid var(--payfect-focus, var(--_accent));
    outline-offset: 2px;
  }
  .sheet:focus {
    outline: none;
  }
  .error {
    max-inline-size: 44ch;
    margin-block-start: 8px;
    color: var(--payfect-warning, light-dark(#8f4a00, #ffc078));
    font-size: 0.9em;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .error:empty {
    display: none;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    [aria-disabled='true'] .label {
      animation: none;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;

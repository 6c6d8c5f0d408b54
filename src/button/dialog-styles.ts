/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/**
 * The dialog is as large as the window and paints what covers the page; the sheet in it is what a shopper sees as the dialog.
 * The inherited styles of a button's surroundings end here.
 */
export const dialogStyles = css`
  dialog {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    padding: 24px;
    border: 0;
    overflow: hidden;
    background: var(--payfect-backdrop, rgb(10 12 18 / 60%));
    color: var(--_text);
    font-family: var(--payfect-font, inherit);
    font-size: max(1rem, 16px);
    font-style: normal;
    font-weight: 400;
    line-height: 1.45;
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    visibility: visible;
    pointer-events: auto;
    cursor: auto;
    user-select: text;
    overscroll-behavior: contain;
    touch-action: pinch-zoom;
  }
  dialog[open] {
    display: grid;
    place-items: center;
    animation: appear 0.16s ease-out;
  }
  dialog::backdrop {
    background: none;
  }
  .sheet {
    display: flex;
    flex-direction: column;
    inline-size: min(var(--payfect-dialog-width, 860px), 100%);
    max-block-size: 100%;
    min-block-size: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_surface);
    box-shadow: 0 20px 60px rgb(0 0 0 / 30%);
  }
  .over {
    max-inline-size: 520px;
  }
  dialog[open] .sheet {
    animation: rise 0.2s ease-out;
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding-inline: var(--_space) 6px;
    border-block-end: 1px solid var(--payfect-border, color-mix(in srgb, var(--_text) 12%, var(--_surface)));
  }
  h2 {
    font-size: 1em;
    font-weight: 600;
  }
  .icon {
    flex: none;
    inline-size: 48px;
    border-color: transparent;
    color: var(--_muted);
  }
  .icon:hover {
    color: var(--_text);
  }
  .icon:focus-visible {
    outline-offset: -4px;
  }
  svg {
    inline-size: 22px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .content {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    touch-action: pan-y pinch-zoom;
  }
  payfect-checkout::part(checkout) {
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  .content > .button {
    inline-size: min(240px, 100% - 2 * var(--_space));
    margin: 8px auto 24px;
  }
  @media (max-width: 600px) {
    dialog {
      padding: 0;
    }
    .sheet {
      block-size: 100%;
      max-inline-size: none;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
      border: 0;
      border-radius: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog[open],
    dialog[open] .sheet {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border-color: CanvasText;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes rise {
    from {
      translate: 0 12px;
    }
  }
`;

import { css } from './css.js';

/**
 * The page's custom properties with their defaults, as inner variables. A size container has no intrinsic width of its own:
 * parents that ask for one (a dialog, a flex item, a float) get the width of one comfortable column, or less on a narrow
 * page; `cqi` is the page's nearest container, or the window.
 */
export const tokenStyles = css`
  :host {
    display: block;
    min-inline-size: min(300px, 50%);
    max-inline-size: 100%;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .checkout {
    --_accent: var(--payfect-accent, light-dark(#1b50d8, #8fb0ff));
    --_on-accent: var(--payfect-on-accent, light-dark(#fff, #0b1530));
    --_surface: var(--payfect-surface, light-dark(#fff, #16181d));
    --_text: var(--payfect-text, light-dark(#14171f, #f1f3f7));
    --_muted: var(--payfect-text-muted, color-mix(in srgb, var(--_text) 70%, var(--_surface)));
    --_line: var(--payfect-border, color-mix(in srgb, var(--_text) 12%, var(--_surface)));
    --_strong: var(--payfect-border-strong, color-mix(in srgb, var(--_text) 55%, var(--_surface)));
    --_shade: var(--payfect-surface-muted, color-mix(in srgb, var(--_text) 4%, var(--_surface)));
    --_soft: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    --_focus: var(--payfect-focus, var(--_accent));
    --_warning: var(--payfect-warning, light-dark(#8f4a00, #ffc078));
    --_width: var(--payfect-border-width, 1px);
    --_radius: var(--payfect-radius, 16px);
    --_control: var(--payfect-control-radius, calc(var(--_radius) * 0.75));
    --_height: var(--payfect-control-height, 48px);
    --_space: var(--payfect-space, 16px);
    --_half: calc(var(--_space) / 2);
    container-type: inline-size;
    contain-intrinsic-inline-size: min(438px, 100cqi - 40px);
    max-inline-size: 58em;
    margin-inline: auto;
    overflow-wrap: break-word;
    white-space: normal;
    text-indent: 0;
    color: var(--_text);
    background: var(--_surface);
    border: var(--_width) solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--payfect-shadow, 0 1px 2px #0000000a, 0 8px 24px #00000010);
    font-family: var(--payfect-font, inherit);
    font-size: var(--payfect-font-size, max(1em, 16px));
    line-height: 1.5;
    text-align: start;
  }
`;

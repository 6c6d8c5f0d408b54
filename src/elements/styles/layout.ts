import { css } from './css.js';

/**
 * The card, its header and the order summary. Logical properties only, so that right-to-left pages need no extra rules;
 * no `rem`, because pages set any root font size.
 *
 * A size container has no intrinsic width of its own. Parents that ask for one (a dialog, a flex item, a float) get the
 * width of one comfortable column, or less on a narrow page; `cqi` is the page's nearest container, or the window.
 */
export const layoutStyles = css`
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
    --_line: var(--payfect-border, color-mix(in srgb, var(--_text) 14%, var(--_surface)));
    --_shade: var(--payfect-surface-muted, color-mix(in srgb, var(--_text) 4%, var(--_surface)));
    --_success: var(--payfect-success, light-dark(#117a4b, #5fd39a));
    --_warning: var(--payfect-warning, light-dark(#8f4a00, #ffc078));
    --_radius: var(--payfect-radius, 14px);
    --_inner: calc(var(--_radius) * 0.7);
    --_space: var(--payfect-space, 16px);
    --_half: calc(var(--_space) / 2);
    container-type: inline-size;
    contain-intrinsic-inline-size: min(438px, 100cqi - 40px);
    overflow-wrap: anywhere;
    white-space: normal;
    text-indent: 0;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-family: var(--payfect-font, inherit);
    font-size: max(1em, 15px);
    line-height: 1.45;
    text-align: start;
  }
  bdi {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .header,
  .countdown,
  .total,
  .given,
  .notice,
  .receipt {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_half);
  }
  .header,
  .notice {
    min-block-size: 60px;
    padding: var(--_half) var(--_space);
  }
  .merchant {
    flex: 1;
  }
  .badge {
    padding: 2px 8px;
    border: 1px solid;
    border-radius: 99px;
    font-size: 0.8em;
  }
  .merchant,
  .title {
    font-size: 1.15em;
  }
  .merchant,
  .title,
  .badge,
  .urgent {
    font-weight: 600;
  }
  .countdown {
    font-variant-numeric: tabular-nums;
  }
  .columns {
    display: grid;
    border-block-start: 1px solid var(--_line);
  }
  .summary,
  .actions {
    min-inline-size: 0;
    padding: var(--_space);
  }
  .summary {
    background: var(--_shade);
  }
  .actions,
  .items {
    display: grid;
    gap: var(--_space);
    align-content: start;
  }
  @container (min-width: 640px) {
    .columns {
      grid-template-columns: 1fr 1.1fr;
    }
    .summary {
      border-end-start-radius: var(--_radius);
    }
  }
  .items {
    margin-block-end: var(--_space);
    padding: 0 0 var(--_space);
    border-block-end: 1px solid var(--_line);
    list-style: none;
  }
  .item {
    display: flex;
    gap: 12px;
  }
  .item-text {
    display: grid;
    flex: 1;
    align-content: start;
  }
  img {
    border-radius: var(--_inner);
    object-fit: cover;
  }
  .clip {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .total strong {
    font-size: 1.4em;
  }
  .muted,
  .countdown,
  .legend {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .badge,
  .urgent,
  .notice {
    color: var(--_warning);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

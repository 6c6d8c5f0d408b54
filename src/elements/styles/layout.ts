import { css } from './css.js';

/** Two columns: the order stays in sight beside what there is to do. Without blanks, because no tool minifies it. */
const split = (layout: string, minWidth: string) =>
  `@container (min-width:${minWidth}){.${layout}{grid-template-columns:minmax(0,5fr) minmax(0,6fr);` +
  '>*{grid-row:1}' +
  '.aside{display:block;grid-column:1;border-inline-end:1px solid var(--_line);background:var(--_shade)}' +
  '.fixed{display:block;position:sticky;inset-block-start:0;padding:var(--_half)}' +
  '.main{grid-column:2;padding:var(--_half)}' +
  '.summary{border:0;background:none}.summary.auto>*{display:block}.summary.auto .disclosure{display:none}' +
  '.next{border:0}}}';

/**
 * The card: merchant, amount and order, and what there is to do. Logical properties only, so that right-to-left pages need no
 * extra rules; no `rem`, because pages set any root font size.
 */
export const layoutStyles = css`
  bdi {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .columns,
  .body,
  .next,
  .more,
  .networks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .columns {
    overflow: clip;
    border-radius: calc(var(--_radius) - var(--_width));
  }
  .aside,
  .fixed {
    display: contents;
  }
  .main {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .body {
    gap: 20px;
    padding: 20px var(--_space);
  }
  .next {
    gap: 6px;
    padding: 12px var(--_space);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  @media (min-height: 480px) {
    .next {
      position: sticky;
      z-index: 1;
      inset-block-end: 0;
    }
  }
  .more {
    gap: var(--_half);
    padding: 0 var(--_space) var(--_half);
  }
  .muted,
  .countdown {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .host {
    text-align: center;
  }
  .over {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    grid-column: 1;
    block-size: 0;
  }
  .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.33;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** After all other sheets, whose rules it replaces. */
export const splitStyles = split('auto', '640px') + split('split', '420px');

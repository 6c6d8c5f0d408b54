import { css } from './css.js';

/** Merchant, amount and line items, and their boxes while they are loading. */
export const orderStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    padding: var(--_space) var(--_space) 0;
  }
  .names,
  .item-text {
    flex: 1;
    min-inline-size: 0;
  }
  .header .names {
    flex-basis: 5em;
  }
  .names > *,
  .item-text > * {
    display: block;
  }
  .merchant {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
  }
  .badge {
    color: var(--_warning);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .hero {
    padding: 10px var(--_space);
  }
  .amount {
    font-size: 2em;
    font-weight: 600;
    line-height: 1.25;
  }
  .long {
    font-size: clamp(1em, 7cqi, 1.375em);
  }
  .amount small {
    color: var(--_muted);
    font-size: 0.5em;
  }
  .amount,
  .countdown,
  .total,
  .item > bdi {
    font-variant-numeric: tabular-nums;
  }
  .countdown {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 1.5em;
  }
  .summary {
    border-block: 1px solid var(--_line);
    background: var(--_shade);
  }
  .disclosure {
    display: flex;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0 var(--_space);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .count,
  .summary.auto .order,
  .summary.closed .order {
    display: none;
  }
  .count {
    padding: 8px var(--_space);
    font-weight: 600;
  }
  .items {
    display: grid;
    gap: 12px;
    padding: 4px var(--_space) 12px;
    list-style: none;
  }
  .item {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .item-text {
    flex: 1 1 7em;
  }
  .item > bdi {
    margin-inline-start: auto;
  }
  .amount,
  .legend,
  .name,
  strong,
  .item > bdi,
  .button span,
  .clip {
    overflow-wrap: anywhere;
  }
  .clip {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  strong {
    font-weight: 600;
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_half);
    margin: 0 var(--_space);
    padding: 12px 0 var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .bone {
    border-radius: var(--_control);
    background: var(--_line);
  }
  .line {
    display: block;
    block-size: 1lh;
    inline-size: 50%;
  }
  .box {
    block-size: 214px;
  }
`;

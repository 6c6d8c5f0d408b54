/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** What to send and where to. Sizes and colors are variables of the main style sheets. */
export const paymentDetailsStyles = css`
  /* The payment page is the second choice here. */
  [part~='payment-details'] + .next {
    position: static;
  }
  [part~='payment-details'] + .next .primary {
    border-color: var(--_strong);
    background: none;
    color: inherit;
  }
  .pay-pair {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .pay-pair > * {
    flex: 1 1 15em;
    min-inline-size: 0;
  }
  .pay-code,
  .pay-stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .pay-pair .pay-code {
    flex-basis: 180px;
    align-content: start;
    justify-items: center;
    text-align: center;
  }
  .plate {
    inline-size: min(208px, 100%);
    aspect-ratio: 1;
    border: var(--_width) solid var(--_line);
    border-radius: 8px;
    background: #fff;
    fill: #000;
    shape-rendering: crispedges;
    forced-color-adjust: none;
  }
  /* A camera needs as many pixels for each module. */
  .pay-pair .dense {
    flex-basis: 288px;
  }
  .dense .plate {
    inline-size: min(288px, 100%);
  }
  .pay-code .segments {
    inline-size: 100%;
  }
  .pay-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 10px 14px;
    border: var(--_width) solid var(--_line);
    border-radius: var(--_control);
  }
  .pay-row > p {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .pay-words {
    flex: 1 1 7em;
    min-inline-size: 0;
  }
  .pay-row .button {
    flex-wrap: wrap;
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: 44px;
  }
  .pay-text {
    font-family: ui-monospace, monospace;
    font-size: 1.0625em;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  /* By hand, it is selected and copied as a whole, without the line break of its paragraph. */
  .pay-text > * {
    -webkit-user-select: all;
    user-select: all;
  }
  .group {
    display: inline-block;
    margin-inline-end: 0.5em;
  }
  .pay-invoice {
    font-size: 0.75em;
    line-height: 1.4;
  }
  .pay-text bdi,
  .marked {
    font-weight: 700;
  }
  .pay-text:has(+ .advice) .marked {
    background: var(--_soft);
  }
  .advice {
    color: var(--_warning);
    font-size: 0.875em;
    font-weight: 500;
  }
  .pay-row + .pay-stack {
    margin-block-start: var(--_space);
  }
`;

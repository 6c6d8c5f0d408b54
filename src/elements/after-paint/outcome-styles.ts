/** Not shared with `styles/css`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/** Steps, notes and the receipt, also on paper. */
export const outcomeStyles = css`
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 12px;
    padding: 24px var(--_space);
    text-align: center;
    text-wrap: balance;
  }
  .outcome > :is(p, h2) {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .outcome .chosen {
    justify-self: stretch;
    text-align: start;
  }
  .outcome .button {
    inline-size: min(100%, 28em);
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0;
    list-style: none;
  }
  .step {
    display: flex;
    position: relative;
    gap: 12px;
    padding-block-end: 14px;
    color: var(--_muted);
  }
  .step:not(:last-child)::before {
    position: absolute;
    inset-block: 26px 2px;
    inset-inline-start: 11px;
    border-inline-start: 2px solid var(--_line);
    content: '';
  }
  .step > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .step-mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border: 2px solid var(--_line);
    border-radius: 50%;
  }
  .step .title {
    font-size: 1em;
    line-height: 1.5;
  }
  .current,
  .done {
    color: var(--_text);
  }
  .done .step-mark {
    border-color: var(--_success);
    background: var(--_success);
    color: var(--_surface);
  }
  .done .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 3;
  }
  .current .step-mark {
    border-color: var(--_accent);
  }
  .current .step-mark::after {
    border: 4px solid var(--_accent);
    border-radius: 50%;
    content: '';
  }
  .complete .seal {
    background: color-mix(in srgb, var(--_success) 14%, var(--_surface));
    color: var(--_success);
  }
  .seal .icon {
    stroke-width: 2.25;
  }
  .note {
    inline-size: 100%;
    padding: 12px 14px;
    border-radius: var(--_control);
    background: var(--_shade);
    font-size: 0.9375em;
  }
  .receipt {
    inline-size: 100%;
    padding: 4px 14px;
    border: var(--_width) solid var(--_line);
    border-radius: var(--_control);
    text-align: start;
  }
  .receipt div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 9px;
    font-size: 0.9375em;
  }
  .receipt div + div {
    border-block-start: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
  }
  dt,
  dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  dd {
    text-align: end;
  }
  @media screen and (prefers-reduced-motion: no-preference) {
    .steps,
    .outcome,
    .networks {
      animation: rise var(--_time) ease-out;
    }
    .current .step-mark {
      border-inline-end-color: transparent;
      animation: turn 1.2s linear infinite;
    }
    .current .step-mark::after {
      content: none;
    }
    .complete .seal path {
      stroke-dasharray: 1;
      animation: draw 320ms ease-out;
    }
  }
  /* Printers leave backgrounds out; and nothing can be pressed on paper. */
  @media print {
    .checkout {
      --_text: #000;
      --_muted: #000;
      --_accent: #000;
      --_success: #000;
      --_warning: #000;
      --_danger: #000;
      --_surface: #fff;
      --_shade: #fff;
      --_soft: #fff;
      box-shadow: none;
      color-scheme: light;
    }
    .checkout :is(button, .over, .more, .countdown, [part='continue'], [part='pay'] > *, .qr:not([open])) {
      display: none;
    }
    .checkout .summary > :not(button) {
      display: block;
    }
    .next {
      position: static;
    }
    [part='pay'] {
      background: none;
      color: #000;
      overflow-wrap: anywhere;
    }
    [part='pay']::after {
      content: attr(href);
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 1;
    }
  }
`;

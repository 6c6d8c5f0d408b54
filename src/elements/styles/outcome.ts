import { css } from './css.js';

/** Waiting, notices, outcomes and the skeleton while loading. */
export const outcomeStyles = css`
  .notice,
  .seal {
    border-radius: var(--_inner);
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .notice .button {
    color: inherit;
  }
  .outcome {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: calc(var(--_space) * 2.5) var(--_space);
    text-align: center;
  }
  .outcome > * {
    max-inline-size: min(420px, 100%);
  }
  .outcome .button {
    min-inline-size: min(240px, 100%);
  }
  .seal {
    padding: 14px;
    border-radius: 50%;
    color: var(--_muted);
    font-size: 25px;
  }
  .complete .seal {
    color: var(--_success);
  }
  .failed .seal {
    color: var(--_warning);
  }
  .progress,
  .bone {
    flex: 1;
    block-size: 44px;
    border-radius: var(--_inner);
    background: var(--_line);
    opacity: 0.7;
    animation: breathe 1.2s infinite alternate;
  }
  .progress {
    block-size: 4px;
    background: var(--_accent);
  }
  @keyframes breathe {
    from {
      opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone,
    .progress {
      animation: none;
    }
  }
  @media print {
    .primary[href]::after {
      content: ' (' attr(href) ')';
    }
  }
`;

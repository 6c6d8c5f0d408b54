/** Not shared with `css.ts`: this file must not import anything that the main script file contains. */
const css = (sheet: TemplateStringsArray): string => sheet.join('');

/**
 * What some scripts and languages need: lines high enough for marks above and below letters (Nastaliq, in which Urdu is
 * written, needs most), hyphens in long words, and breaks between words in Korean and between phrases in Japanese.
 */
export const scriptStyles = css`
  .checkout:lang(th, lo, km, my, hi, bn, ar, fa, vi) :is(p, h2, h3, label, button, a, dt, dd, li) {
    line-height: 1.65;
  }
  .checkout:lang(ur) :is(p, h2, h3, label, button, a, dt, dd, li) {
    line-height: 2;
  }
  .checkout:not(:lang(en)) {
    hyphens: auto;
    hyphenate-limit-chars: 12 5 4;
  }
  .checkout [translate='no'] {
    hyphens: manual;
  }
  .checkout:lang(ko) {
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .checkout:lang(ja) {
    word-break: auto-phrase;
    line-break: strict;
  }
  .countdown {
    flex-wrap: wrap;
  }
  /* Beside the icon, so that only the time moves to the next line. */
  .countdown span {
    max-inline-size: calc(100% - 1.25em - 6px);
  }
  @container (width < 10em) {
    .segment {
      overflow-wrap: anywhere;
    }
    .button {
      gap: 4px;
      padding-inline: 6px;
    }
  }
  @container (width < 20em) {
    .checkout:not(:lang(en)) .clip {
      -webkit-line-clamp: 6;
    }
  }
`;

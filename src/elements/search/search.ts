// The search among many currencies. Loaded when a session lists many.
import { searchStrings } from '../../locale/english/search-strings.js';
import type { CurrencyOption } from '../../session/session.js';
import type { LazyHost } from '../element-parts.js';
import type { UiStateStore } from '../ui-state.js';
import type { CurrencySearch } from '../view-context.js';

export function createSearch({ html, styles, fill, ui: store }: LazyHost): CurrencySearch {
  styles.add(searchStyles);
  const search = searchIn(store);
  return {
    find: findCurrencies,
    spoken(count, { strings, tag }) {
      const { found, noneFound } = searchStrings(strings);
      return count === 0 ? noneFound : fill(found, { count }, tag);
    },
    view(count, context) {
      const strings = searchStrings(context.strings);
      const onInput = ({ currentTarget }: InputEvent & { readonly currentTarget: HTMLInputElement }) =>
        search(currentTarget.value);
      return html`<input
          class="field-place search"
          part="search input"
          type="search"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${strings.search}
          placeholder=${strings.search}
          .value=${context.ui.query ?? ''}
          @input=${onInput}
          @keydown=${keepKey}
          @keypress=${keepKey}
          @keyup=${keepKey}
        />${count === 0 ? html`<p class="muted" .textContent=${strings.noneFound}></p>` : null}`;
    },
  };
}

const css = (sheet: TemplateStringsArray): string => sheet.join('');

const searchStyles = css`
  .search {
    padding: 8px 14px;
    border: 1px solid var(--_strong);
    border-radius: var(--_control);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .search ~ .list:not(:has(.choice)) {
    display: none;
  }
  .search::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;

/** Typing pauses this long before the live region says what was found. */
const TYPING_PAUSE_MS = 500;

function searchIn(ui: UiStateStore): (query: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (query) => {
    ui.set({ query, input: null });
    clearTimeout(timer);
    timer = setTimeout(() => ui.set({ input: query === '' ? null : 'search' }), TYPING_PAUSE_MS);
  };
}

/** By name, code, and the names and values of their networks; in any letter case and with or without accents. */
export function findCurrencies(currencies: readonly CurrencyOption[], query: string): readonly CurrencyOption[] {
  const wanted = plain(query).trim();
  return currencies.filter(({ value, name, networks }) =>
    [value, name, ...networks.flatMap((network) => [network.value, network.name])].some((text) =>
      plain(text).includes(wanted),
    ),
  );
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A page's shortcuts would take what is typed for commands. Escape and Tab lead out of the field. */
function keepKey(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
}

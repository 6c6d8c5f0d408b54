// What the element is on a server that renders it (`@lit-labs/ssr`). No browser loads this file for the script file.
import { type CSSResultGroup, isServer, type TemplateResult, unsafeCSS } from 'lit';

/** Lit's type says false, as in a browser. */
export const ON_SERVER: boolean = isServer;

/** On a page, the element adopts its style sheets itself. A server writes them into the markup. */
export function stylesOnServer(text: string): CSSResultGroup {
  return ON_SERVER ? unsafeCSS(text) : [];
}

/**
 * The same view with its texts as child nodes and its checked options as attributes. A server writes no `.textContent`, and
 * any `.checked` as `checked`, also one that is false.
 */
export function viewOnServer(view: TemplateResult): TemplateResult {
  return { ...view, strings: stringsOnServer(view.strings), values: view.values.map(valueOnServer) };
}

function valueOnServer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueOnServer);
  return isTemplateResult(value) ? viewOnServer(value) : value;
}

function isTemplateResult(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

/** Lit compiles a template once for each array of strings. */
const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

function stringsOnServer(strings: TemplateStringsArray): TemplateStringsArray {
  const made = known.get(strings);
  if (made !== undefined) return made;
  const texts = [...strings];
  for (const [index, text] of strings.entries()) {
    const own = texts[index] ?? text;
    texts[index] = own.replace(/\s\.textContent=$/, '>').replace(/\.checked=$/, '?checked=');
    if (!/\s\.textContent=$/.test(own)) continue;
    texts[index + 1] = (texts[index + 1] ?? '').replace(/^\s*>/, '');
  }
  const result = Object.assign(texts, { raw: strings.raw });
  known.set(strings, result);
  return result;
}

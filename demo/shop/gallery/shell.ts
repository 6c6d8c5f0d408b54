// The frame of the gallery's pages: a header, and the switches beside the content.
import { html } from 'hono/html';
import type { Markup } from '../pages/page.js';
import { defaultOf, type Settings, type Switch } from './switches.js';

interface ShellParts {
  readonly title: string;
  readonly heading: Markup;
  /** Scripts of `public/gallery/` besides gallery.js, which runs last. */
  readonly scripts?: readonly string[];
  readonly main: Markup;
  /** Below the switches. */
  readonly navigation: Markup;
  readonly switches: readonly Switch[];
  readonly settings: Settings;
}

export function shell(parts: ShellParts): Markup {
  const { title, heading, scripts = [], main, navigation, switches, settings } = parts;
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · payfect-checkout</title>
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/gallery/gallery.css" />
        <link rel="stylesheet" href="/gallery/switches.css" />
        <link rel="stylesheet" href="/gallery/states.css" />
        <link rel="stylesheet" href="/gallery/source.css" />
        ${[...scripts, 'gallery.js'].map((name) => html`<script type="module" src="/gallery/${name}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          <p class="product"><a href="/gallery">payfect-checkout</a></p>
          ${heading}
          <nav class="elsewhere" aria-label="Elsewhere">
            <a href="/gallery">Gallery</a>
            <a href="/playground">Playground</a>
            <a href="/">Demo shop</a>
          </nav>
        </header>
        <div class="columns">
          <div class="side">${switchForm(switches, settings)} ${navigation}</div>
          <main id="main" tabindex="-1" ${dataOf(settings)}>${main}</main>
        </div>
      </body>
    </html>`;
}

/** What the style sheet needs to know before any script runs. */
function dataOf(settings: Settings): Markup {
  return html`data-width="${settings.get('width')}" data-zoom="${settings.get('zoom')}"`;
}

function switchForm(switches: readonly Switch[], settings: Settings): Markup {
  return html`<details class="panel" open>
    <summary>Switches</summary>
    <form id="switches" aria-label="How all states are shown">
      ${switches.map((item) => control(item, settings.get(item.name) ?? ''))}
      <div class="form-end">
        <button type="reset" hidden>Reset all</button>
      </div>
    </form>
  </details>`;
}

const MAX_BUTTONS = 4;
const MAX_LETTERS = 16;

/** Few short options are buttons beside each other; others are a list. */
function control(item: Switch, current: string): Markup {
  if (item.options.length === 0) return text(item, current);
  const letters = item.options.reduce((sum, { label }) => sum + label.length, 0);
  return item.options.length <= MAX_BUTTONS && letters <= MAX_LETTERS ? radios(item, current) : list(item, current);
}

function radios(item: Switch, current: string): Markup {
  const { name, label, options, hint } = item;
  const hintId = hint === undefined ? '' : `${name}-hint`;
  return html`<fieldset data-default="${defaultOf(item)}" ${hintId && html`aria-describedby="${hintId}"`}>
    <legend>${label}</legend>
    <div class="segments">
      ${options.map(
        (option) =>
          html`<label
            ><input
              type="radio"
              name="${name}"
              value="${option.value}"
              ${option.value === current ? 'checked' : ''}
            /><span>${option.label}</span></label
          >`,
      )}
    </div>
    ${hintId && html`<p class="hint" id="${hintId}">${hint}</p>`}
  </fieldset>`;
}

function list(item: Switch, current: string): Markup {
  const { name, label, options } = item;
  return html`<div class="list">
    <label for="switch-${name}">${label}</label>
    <select id="switch-${name}" name="${name}" data-default="${defaultOf(item)}">
      ${options.map(
        ({ value, label: text, lang }) =>
          html`<option value="${value}" ${lang && html`lang="${lang}"`} ${value === current ? 'selected' : ''}>
            ${text}
          </option>`,
      )}
    </select>
  </div>`;
}

function text({ name, label, placeholder = '' }: Switch, current: string): Markup {
  return html`<div class="list">
    <label for="switch-${name}">${label}</label>
    <input
      id="switch-${name}"
      name="${name}"
      type="text"
      value="${current}"
      placeholder="${placeholder}"
      autocomplete="off"
      spellcheck="false"
      data-default=""
    />
  </div>`;
}

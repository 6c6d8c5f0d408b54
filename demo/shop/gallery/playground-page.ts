// One state to try attributes, tokens and themes on, and the code for a page that looks the same.
import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { PREVIEW_STATES } from '../../../src/preview/index.js';
import type { Markup } from '../pages/page.js';
import { shell } from './shell.js';
import { type Settings, type Switch, switchesForOne } from './switches.js';

const ELEMENT = new URL('../../../src/elements/payfect-checkout.ts', import.meta.url);

const STATE: Switch = {
  name: 'state',
  label: 'State',
  options: PREVIEW_STATES.map((state) => ({ value: state, label: state })),
  fallback: 'open-chosen',
};

const ATTRIBUTES: readonly Switch[] = [
  attribute('layout', ['auto', 'compact', 'split']),
  attribute('summary', ['auto', 'open', 'closed', 'none']),
  attribute('no-images', ['false', 'true']),
];

/** The default first. */
function attribute(name: string, values: readonly string[]): Switch {
  return { name, label: name, options: values.map((value) => ({ value, label: value })) };
}

/** The custom properties, as the element's doc comment lists them. */
const TOKENS: readonly Switch[] = [
  ...readFileSync(ELEMENT, 'utf8').matchAll(/@cssprop (?:\[(--[\w-]+)(?:=(.*))?\]|(--[\w-]+)) - /g),
].map(([, optional, placeholder = '', name = optional ?? '']) => ({ name, label: name, options: [], placeholder }));

export function playgroundSwitches(themes: readonly string[]): readonly Switch[] {
  const all = switchesForOne(themes);
  const isFirst = ({ name }: Switch) => name === 'width' || name === 'theme';
  const others = all.filter((item) => !isFirst(item));
  return [STATE, ...all.filter(isFirst), ...ATTRIBUTES, ...TOKENS, ...others];
}

export function playgroundPage(switches: readonly Switch[], settings: Settings): Markup {
  return shell({
    title: 'Playground',
    heading: html`<h1>Playground</h1>`,
    scripts: ['playground.js'],
    main: html`<div class="full">
      <div class="room">
        <div class="stage">
          <iframe title="The checkout" data-src="/gallery/frame/${settings.get('state')}"></iframe>
        </div>
      </div>
      <section class="source" aria-label="Code and events">
        ${output('HTML', 'html')} ${output('CSS', 'css')}
        <details class="output">
          <summary>Events <span class="count" id="event-count">0</span></summary>
          <div role="log" aria-label="Events"><ol id="events"></ol></div>
        </details>
      </section>
    </div>`,
    navigation: html``,
    switches,
    settings,
  });
}

/** Filled by playground.js. */
function output(label: string, id: string): Markup {
  return html`<details class="output" open>
    <summary>${label}</summary>
    <button class="copy" type="button" data-copies="${id}">Copy ${label}</button>
    <pre tabindex="0" role="region" aria-label="${label}" translate="no"><code id="${id}"></code></pre>
  </details>`;
}

// All states on one page. Each is a page of its own in a frame, which gallery.js loads once it comes near, and which only
// shows it: a click anywhere opens the state's page.
import { html } from 'hono/html';
import { PREVIEW_STATES, type PreviewState } from '../../../src/preview/index.js';
import type { Markup } from '../pages/page.js';
import { PHASES, type PhaseStates, stateList } from './phases.js';
import { shell } from './shell.js';
import { queryOf, type Settings, type Switch } from './switches.js';

export function galleryPage(switches: readonly Switch[], settings: Settings): Markup {
  const query = queryOf(switches, settings);
  return shell({
    title: 'Gallery of every state',
    heading: html`<h1>Gallery</h1>
      <p class="count">${PREVIEW_STATES.length} states</p>`,
    main: html`${PHASES.map((phase) => section(phase, query))}`,
    navigation: stateList((state) => `#${state}`),
    switches,
    settings,
  });
}

function section({ phase, title, states }: PhaseStates, query: string): Markup {
  return html`<section aria-labelledby="phase-${phase}">
    <h2 id="phase-${phase}">${title} <span class="count">${states.length}</span></h2>
    <ul class="states">
      ${states.map((state) => card(state, query))}
    </ul>
  </section>`;
}

function card(state: PreviewState, query: string): Markup {
  return html`<li class="card" id="${state}">
    <h3><a href="/gallery/${state}${query}" data-query>${state}</a></h3>
    <p class="size"></p>
    <div class="stage">
      <iframe title="${state}" data-src="/gallery/frame/${state}" inert></iframe>
    </div>
  </li>`;
}

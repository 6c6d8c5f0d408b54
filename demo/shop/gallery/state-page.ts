// One state in full size, to use, and the JSON of its session.
import { html } from 'hono/html';
import { previewId, previewInfo, type PreviewState } from '../../../src/preview/index.js';
import { fixtures } from '../../../src/testing/index.js';
import type { Markup } from '../pages/page.js';
import { stateAfter, stateList, stateBefore } from './phases.js';
import { shell } from './shell.js';
import { queryOf, type Settings, type Switch } from './switches.js';

export function statePage(state: PreviewState, switches: readonly Switch[], settings: Settings): Markup {
  const query = queryOf(switches, settings);
  const hrefOf = (other: PreviewState) => `/gallery/${other}${query}`;
  return shell({
    title: `State ${state}`,
    heading: html`<h1>${state}</h1>
      <nav class="steps" aria-label="Other states">
        ${step('Previous', stateBefore(state), hrefOf)}
        <a href="/gallery${query}" data-query>All states</a>
        ${step('Next', stateAfter(state), hrefOf)}
      </nav>`,
    main: html`<div class="full">
      <div class="room">
        <div class="stage"><iframe title="The state ${state}" data-src="/gallery/frame/${state}"></iframe></div>
      </div>
      <section class="source" aria-labelledby="source-title">${source(state)}</section>
    </div>`,
    navigation: stateList(hrefOf, state),
    switches,
    settings,
  });
}

function step(label: string, state: PreviewState | undefined, hrefOf: (state: PreviewState) => string): Markup {
  if (state === undefined) return html``;
  return html`<a href="${hrefOf(state)}" rel="${label === 'Next' ? 'next' : 'prev'}" data-query
    >${label}<span class="step-state">: ${state}</span></a
  >`;
}

function source(state: PreviewState): Markup {
  const { phase, fixture } = previewInfo(state);
  const tag = `<payfect-checkout session-id="${previewId(state)}"></payfect-checkout>`;
  return html`<h2 id="source-title">Behind it</h2>
    <p>Phase <code>${phase}</code>. To show it on a page of yours that loads <code>payfect-checkout/preview</code>:</p>
    ${code('HTML of the element', html`${tag}`)}
    ${
      fixture === null
        ? html`<p>There is no session: none has been read.</p>`
        : html`<p>
              Its session, as a proxy sends it: <code>fixtures.${fixture}</code> of
              <code>payfect-checkout/testing</code>.
            </p>
            ${code('JSON of the session', highlighted(JSON.stringify(fixtures[fixture], null, 2)))}`
    }`;
}

/** It can be focused, so that the keyboard can scroll it. */
function code(label: string, content: Markup): Markup {
  return html`<pre tabindex="0" role="region" aria-label="${label}" translate="no"><code>${content}</code></pre>`;
}

/** JSON whose names and values are marked. */
function highlighted(json: string): Markup {
  const pieces = json.split(/("(?:[^"\\]|\\.)*"(?::|))/);
  return html`${pieces.map((piece) => {
    if (!piece.startsWith('"')) return piece;
    return piece.endsWith(':') ? html`<b>${piece}</b>` : html`<i>${piece}</i>`;
  })}`;
}

// The page of `/faults`: a tab for each API with what it does now, presets, and a form with every fault.
import { html } from 'hono/html';
import type { Markup, Page } from '../page/page-layout.js';
import { currentFault } from './fault-notice.js';
import { type Fault, FAULT_TARGETS, type FaultSettings, type FaultTarget } from './fault-settings.js';
import { API_NAMES, FAULT_LABELS, type PresetId, PRESET_IDS, PRESETS } from './fault-words.js';

interface FaultField {
  readonly name: string;
  readonly example: string;
  readonly unit: string;
}

/** The form field of a fault that has a setting. */
const FAULT_FIELDS: Partial<Readonly<Record<Fault['kind'], FaultField>>> = {
  latency: { name: 'delayMs', example: '3000', unit: 'milliseconds' },
  drip: { name: 'byteEveryMs', example: '100', unit: 'milliseconds for each byte' },
  'server-error': { name: 'percent', example: '30', unit: 'percent of requests' },
  'rate-limit': { name: 'retryAfter', example: '5', unit: 'seconds, a date, or anything else' },
};

const DURATIONS = [
  { seconds: '', label: 'No limit' },
  { seconds: '30', label: '30 seconds' },
  { seconds: '120', label: '2 minutes' },
  { seconds: '600', label: '10 minutes' },
] as const;

interface FaultsView {
  /** The API of the open tab. */
  readonly api: FaultTarget;
  /** Why the last form was rejected. */
  readonly problem: string | null;
}

export function faultsPage(settings: FaultSettings, { api, problem }: FaultsView): Page {
  const content = html`<main class="card faults">
    <header>
      <h1>Simulate API faults</h1>
      <p>Choose how an API responds to your server, then watch your checkout: it has to stay correct.</p>
    </header>
    ${problem && html`<p class="alert" role="alert">${problem}</p>`}
    <nav class="tabs" aria-label="API">${FAULT_TARGETS.map((target) => tab(target, settings, target === api))}</nav>
    <section aria-labelledby="presets-title">
      <h2 id="presets-title">${API_NAMES[api]} presets</h2>
      <form method="post" action="/faults">
        <input type="hidden" name="api" value="${api}" />
        ${durationField('preset-duration')}
        <div class="presets">${PRESET_IDS.map((id) => presetButton(id, settings.faultOf(api)))}</div>
      </form>
    </section>
    ${everyFault(api, problem !== null)}
    <p><a href="/">Back to the sandbox</a></p>
  </main>`;
  return { title: 'Simulate API faults', content };
}

function tab(api: FaultTarget, settings: FaultSettings, isCurrent: boolean): Markup {
  return html`<a href="/faults?api=${api}" ${isCurrent ? html`aria-current="page"` : ''}>
    <b>${API_NAMES[api]}</b> <span>${currentFault(api, settings)}</span>
  </a>`;
}

function presetButton(id: PresetId, current: Fault): Markup {
  const { name, text, fault } = PRESETS[id];
  const isCurrent = JSON.stringify(current) === JSON.stringify(fault);
  return html`<button name="preset" value="${id}" aria-pressed="${String(isCurrent)}">
    <b>${name}</b> <span>${text}</span>
  </button>`;
}

function everyFault(api: FaultTarget, isOpen: boolean): Markup {
  return html`<details ${isOpen ? html`open` : ''}>
    <summary>All faults</summary>
    <form method="post" action="/faults">
      <input type="hidden" name="api" value="${api}" />
      <fieldset>
        <legend>What the ${API_NAMES[api]} API does</legend>
        ${Object.entries(FAULT_LABELS).map(([kind, label]) => faultOption(kind, label))}
      </fieldset>
      ${durationField('duration')}
      <button class="primary">Apply</button>
    </form>
  </details>`;
}

function durationField(id: string): Markup {
  return html`<p class="duration">
    <label for="${id}">How long</label>
    <select id="${id}" name="forSeconds">
      ${DURATIONS.map(({ seconds, label }) => html`<option value="${seconds}">${label}</option>`)}
    </select>
  </p>`;
}

function faultOption(kind: string, label: string): Markup {
  const setting = new Map(Object.entries(FAULT_FIELDS)).get(kind);
  return html`<div class="fault">
    <label> <input type="radio" name="kind" value="${kind}" ${kind === 'none' ? html`checked` : ''} /> ${label} </label>
    ${
      setting &&
      html`<label>
        <input name="${setting.name}" value="${setting.example}" aria-label="${label}: ${setting.unit}" />
        <span class="hint">${setting.unit}</span>
      </label>`
    }
  </div>`;
}

// The page of `/faults`: the current fault of each API, and a form to change it.
import { html } from 'hono/html';
import { type Markup, pageLayout } from '../page/page-layout.js';
import { type Fault, FAULT_TARGETS, type FaultSettings, type FaultTarget } from './fault-settings.js';

const API_NAMES = { payfect: 'Payfect', wewire: 'WeWire' } as const satisfies Record<FaultTarget, string>;

const FAULT_LABELS = {
  none: 'Behaves',
  latency: 'Answers late',
  stall: 'Never answers',
  drip: 'Answers byte by byte',
  cut: 'Breaks the connection in the middle of an answer',
  truncate: 'Sends half of the JSON',
  'server-error': 'Fails with 503',
  'rate-limit': 'Refuses with 429 and Retry-After',
  'wrong-type': 'Answers with an HTML page',
  'wrong-id': 'Answers with another session’s id',
  redirect: 'Redirects to another host',
} as const satisfies Record<Fault['kind'], string>;

interface FaultField {
  readonly name: string;
  readonly example: string;
  readonly unit: string;
}

/** The form field of a fault that has a setting. */
const FAULT_FIELDS: Partial<Readonly<Record<Fault['kind'], FaultField>>> = {
  latency: { name: 'delayMs', example: '3000', unit: 'milliseconds' },
  drip: { name: 'byteEveryMs', example: '100', unit: 'milliseconds for each byte' },
  'server-error': { name: 'percent', example: '30', unit: 'percent of all answers' },
  'rate-limit': { name: 'retryAfter', example: '5', unit: 'seconds, a date, or nonsense' },
};

/** @param problem why the last form was rejected */
export function faultsPage(faults: ReturnType<FaultSettings['all']>, problem: string | null): Markup {
  return pageLayout(
    'Faults of the sandbox',
    html`<main class="card faults">
      <h1>Let an API misbehave</h1>
      <p>
        The merchant’s server gets to see it, and the checkout has to stay right. It lasts until the API behaves again.
      </p>
      ${problem && html`<p class="alert" role="alert">${problem}</p>`}
      <dl class="progress">${FAULT_TARGETS.map((api) => current(api, faults[api]))}</dl>
      <form method="post" action="/faults">
        <fieldset>
          <legend>Which API</legend>
          ${FAULT_TARGETS.map((api, index) => radio({ name: 'api', value: api, isChecked: index === 0 }, API_NAMES[api]))}
        </fieldset>
        <fieldset>
          <legend>What it does</legend>
          ${Object.entries(FAULT_LABELS).map(([kind, label]) => faultOption(kind, label))}
        </fieldset>
        <button class="primary">Apply</button>
      </form>
    </main>`,
  );
}

function current(api: FaultTarget, { kind, ...settings }: Fault): Markup {
  return html`<div>
    <dt>${API_NAMES[api]}</dt>
    <dd>${[FAULT_LABELS[kind], ...Object.values<string | number>(settings)].join(': ')}</dd>
  </div>`;
}

function faultOption(kind: string, label: string): Markup {
  const setting = new Map(Object.entries(FAULT_FIELDS)).get(kind);
  return html`<div class="fault">
    ${radio({ name: 'kind', value: kind, isChecked: kind === 'none' }, label)}
    ${
      setting &&
      html`<label>
        <input name="${setting.name}" value="${setting.example}" aria-label="${label}: ${setting.unit}" />
        <span class="hint">${setting.unit}</span>
      </label>`
    }
  </div>`;
}

function radio({ name, value, isChecked }: { name: string; value: string; isChecked: boolean }, label: string): Markup {
  return html`<label>
    <input type="radio" name="${name}" value="${value}" ${isChecked ? html`checked` : ''} /> ${label}
  </label>`;
}

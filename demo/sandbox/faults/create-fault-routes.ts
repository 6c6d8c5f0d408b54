// `/faults` shows and sets the faults of the APIs: as a page for people, as JSON for scripts.
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import * as v from 'valibot';
import { isObject } from '../../../src/schema/decode.js';
import { sendPage } from '../page/page-layout.js';
import { durationSchema, FAULT_TARGETS, faultSchema, type FaultSettings, type FaultTarget } from './fault-settings.js';
import { PRESET_IDS, PRESETS } from './fault-words.js';
import { faultsPage } from './faults-page.js';

const faultRequest = v.intersect([
  v.object({
    api: v.picklist(FAULT_TARGETS, `must be one of ${FAULT_TARGETS.join(', ')}`),
    forSeconds: durationSchema,
  }),
  faultSchema,
]);

export function createFaultRoutes(settings: FaultSettings): Hono {
  const app = new Hono();
  app.get('/faults', (c) => {
    const accepted = accepts(c, {
      header: 'Accept',
      supports: ['text/html', 'application/json'],
      default: 'application/json',
    });
    return accepted === 'text/html' ? showPage(c, settings, c.req.query('api')) : c.json(settings.all());
  });
  app.post('/faults', (c) => (isJson(c) ? setFromJson(c, settings) : setFromForm(c, settings)));
  app.post('/faults/reset', async (c) => {
    settings.reset();
    return c.redirect(pathOrFaults((await c.req.parseBody()).back), 303);
  });
  return app;
}

function showPage(c: Context, settings: FaultSettings, api: unknown, problem: string | null = null) {
  return sendPage(c, faultsPage(settings, { api: targetOf(api), problem }), problem === null ? 200 : 400);
}

async function setFromJson(c: Context, settings: FaultSettings): Promise<Response> {
  const json: unknown = await c.req.json().catch(() => null);
  const problem = setFault(json, settings);
  return problem === null ? c.json(settings.all()) : c.json({ detail: problem }, 400);
}

async function setFromForm(c: Context, settings: FaultSettings): Promise<Response> {
  const fields = await c.req.parseBody();
  const problem = setFault(fields, settings);
  if (problem !== null) return showPage(c, settings, fields.api, problem);
  return c.redirect(`/faults?api=${targetOf(fields.api)}`, 303);
}

/** Returns null, or a sentence that says what is wrong. */
function setFault(value: unknown, settings: FaultSettings): string | null {
  const result = v.safeParse(faultRequest, withPreset(value), { abortPipeEarly: true });
  if (!result.success) return result.issues.map(sentenceOf).join(' ');
  const { api, forSeconds, ...fault } = result.output;
  settings.set(api, fault, forSeconds);
  return null;
}

/** Replaces the name of a preset with its fault. */
function withPreset(value: unknown): unknown {
  if (!isObject(value)) return value;
  const preset = PRESET_IDS.find((id) => id === value.preset);
  return preset === undefined ? value : { ...value, ...PRESETS[preset].fault };
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const [step] = issue.path ?? [];
  if (step === undefined) return 'Send a JSON object such as {"api":"payfect","kind":"stall"}.';
  return issue.received === 'undefined' ? `${String(step.key)} is missing.` : `${String(step.key)} ${issue.message}.`;
}

function targetOf(api: unknown): FaultTarget {
  return FAULT_TARGETS.find((target) => target === api) ?? 'payfect';
}

/** Only a path of the sandbox: `//host` and `/\host` would lead to another site. */
function pathOrFaults(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/faults';
}

function isJson(c: Context): boolean {
  return /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '');
}

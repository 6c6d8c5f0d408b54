// `/faults` shows and sets the faults of the APIs: as a page for people, as JSON for scripts.
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import * as v from 'valibot';
import { sendPage } from '../page/page-layout.js';
import { FAULT_TARGETS, faultSchema, type FaultSettings } from './fault-settings.js';
import { faultsPage } from './faults-page.js';

const faultRequest = v.intersect([
  v.object({ api: v.picklist(FAULT_TARGETS, `must be one of ${FAULT_TARGETS.join(', ')}`) }),
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
    return accepted === 'text/html' ? sendPage(c, faultsPage(settings.all(), null)) : c.json(settings.all());
  });
  app.post('/faults', (c) => (isJson(c) ? setFromJson(c, settings) : setFromForm(c, settings)));
  return app;
}

async function setFromJson(c: Context, settings: FaultSettings): Promise<Response> {
  const json: unknown = await c.req.json().catch(() => null);
  const problem = setFault(json, settings);
  return problem === null ? c.json(settings.all()) : c.json({ detail: problem }, 400);
}

async function setFromForm(c: Context, settings: FaultSettings): Promise<Response> {
  const problem = setFault(await c.req.parseBody(), settings);
  return problem === null ? c.redirect('/faults', 303) : sendPage(c, faultsPage(settings.all(), problem), 400);
}

/** Returns null, or a sentence that says what is wrong. */
function setFault(value: unknown, settings: FaultSettings): string | null {
  const result = v.safeParse(faultRequest, value, { abortPipeEarly: true });
  if (!result.success) return result.issues.map(sentenceOf).join(' ');
  const { api, ...fault } = result.output;
  settings.set(api, fault);
  return null;
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const [step] = issue.path ?? [];
  if (step === undefined) return 'Send a JSON object such as {"api":"payfect","kind":"stall"}.';
  return issue.received === 'undefined' ? `${String(step.key)} is missing.` : `${String(step.key)} ${issue.message}.`;
}

function isJson(c: Context): boolean {
  return /^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '');
}

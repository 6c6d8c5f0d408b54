// `/faults`: by hand a page, for scripts JSON.
import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import * as v from 'valibot';
import { sendPage } from '../page/send-page.js';
import { faultSchema } from './fault.js';
import { FAULTY_APIS, type FaultBoard } from './fault-board.js';
import { faultsPage } from './faults-page.js';

const order = v.intersect([
  v.object({ api: v.picklist(FAULTY_APIS, `must be one of ${FAULTY_APIS.join(', ')}`) }),
  faultSchema,
]);

export function createFaultRoutes(board: FaultBoard): Hono {
  const app = new Hono();
  app.get('/faults', (c) => {
    const wanted = accepts(c, {
      header: 'Accept',
      supports: ['text/html', 'application/json'],
      default: 'application/json',
    });
    return wanted === 'text/html' ? sendPage(c, faultsPage(board.all(), null)) : c.json(board.all());
  });
  app.post('/faults', (c) => (isJson(c) ? setByScript(c, board) : setByHand(c, board)));
  return app;
}

async function setByScript(c: Context, board: FaultBoard): Promise<Response> {
  const json: unknown = await c.req.json().catch(() => null);
  const problem = setFault(json, board);
  return problem === null ? c.json(board.all()) : c.json({ detail: problem }, 400);
}

async function setByHand(c: Context, board: FaultBoard): Promise<Response> {
  const problem = setFault(await c.req.parseBody(), board);
  return problem === null ? c.redirect('/faults', 303) : sendPage(c, faultsPage(board.all(), problem), 400);
}

/** Null, or a sentence about what is wrong. */
function setFault(value: unknown, board: FaultBoard): string | null {
  const result = v.safeParse(order, value, { abortPipeEarly: true });
  if (!result.success) return result.issues.map(sentenceOf).join(' ');
  const { api, ...fault } = result.output;
  board.set(api, fault);
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

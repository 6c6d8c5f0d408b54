// A proxy that offers actions, and an element on the page that has loaded the proxy actions.
import { jsonResponse, type Responder } from '../../support/fake-server.js';
import { choiceSession, mount, SESSION_ID, until, type Stage, type StageOptions } from '../../support/mount.js';
import type { JsonObject } from '../../../support/payfect-answers.js';
import { OTHER_ID } from '../../support/sessions.js';

export const FIXED_URL = 'https://buy-dev.payfect.finance/checkouts/fixed';

/** A session with a choice that the proxy fixes. */
export function offeredSession(
  links: Readonly<Record<string, string>> = { select: `${SESSION_ID}/select` },
  overrides: JsonObject = {},
): JsonObject {
  return choiceSession({ links, ...overrides });
}

/** The session created for a choice: another id, another payment page, one option. */
export function fixedSession(overrides: JsonObject = {}): JsonObject {
  const tron = [{ value: 'tron', name: 'Tron (TRC20)' }];
  return choiceSession({
    id: OTHER_ID,
    url: FIXED_URL,
    paymentMethodTypes: ['crypto'],
    paymentMethodOptions: { crypto: [{ currency: { value: 'usdt', name: 'Tether', logo: null }, networks: tron }] },
    ...overrides,
  });
}

/** Responds to reads by session id, and to all other requests with `act`. */
export function proxy(act: Responder, sessions: Readonly<Record<string, JsonObject>> = {}): Responder {
  const known: Readonly<Record<string, JsonObject>> = {
    [SESSION_ID]: offeredSession(),
    [OTHER_ID]: fixedSession(),
    ...sessions,
  };
  return (request) => {
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    return request.method === 'GET' ? jsonResponse(known[id]) : act(request);
  };
}

/** Mounts an element and waits for a CSS part of the proxy actions. */
export async function mountOffered(options: StageOptions, part: string): Promise<Stage> {
  const stage = await mount(options);
  await until(() => stage.count(`[part~="${part}"]`) === 1, `${part} appears`);
  return stage;
}

export async function choose(stage: Stage, name: string, value: string): Promise<void> {
  const radios = [...stage.root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  const radio = radios.find((candidate) => candidate.value === value);
  radio?.click();
  await stage.settle();
}

/** Chooses 20 USDT on Tron and continues. */
export async function continueWithTron(stage: Stage): Promise<void> {
  await choose(stage, 'currency', 'usdt');
  await choose(stage, 'network', 'tron');
  stage.part('continue').click();
  await stage.settle();
}

/** The requests that are not reads. */
export function posts(stage: Stage): readonly Request[] {
  return stage.server.requests.filter(({ method }) => method === 'POST');
}

import { fixture, html } from '@open-wc/testing';
import type { CheckoutError } from '../../../src/session/checkout-error.js';
import { NOTHING_CHOSEN } from '../../../src/session/selection.js';
import type { Session } from '../../../src/session/session.js';
import { CheckoutController } from '../../../src/state/checkout-controller.js';
import type { HandOff, HandOffMemory } from '../../../src/state/hand-off-memory.js';
import { FakeClient } from './fake-client.js';
import { FakeHost } from './fake-host.js';
import { ManualClock } from './manual-clock.js';
import { SESSION_ID } from './sessions.js';

/** A controller with a host on the page, and a clock, a proxy and a memory that the test controls. */
export interface ControllerRig {
  readonly clock: ManualClock;
  readonly client: FakeClient;
  readonly remembered: Map<string, HandOff>;
  readonly page: HTMLElement;
  readonly host: FakeHost;
  readonly controller: CheckoutController;
  /** The types of actions that changed the state, in order. */
  readonly log: string[];
  /** When reads were reported as slow. */
  readonly slowAtMs: number[];
}

export async function controllerRig(reply: Session | CheckoutError | 'held'): Promise<ControllerRig> {
  const clock = new ManualClock();
  const client = new FakeClient(reply);
  const remembered = new Map<string, HandOff>();
  const log: string[] = [];
  const slowAtMs: number[] = [];
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const host = new FakeHost();
  const controller = new CheckoutController(host, {
    clock,
    memory: memoryIn(remembered),
    client: () => client,
    initial: () => null,
    onSlow: () => slowAtMs.push(clock.now()),
    warn: () => undefined,
    preselected: () => NOTHING_CHOSEN,
    onTransition: (_, action) => log.push(action.type),
  });
  page.append(host);
  return { clock, client, remembered, page, host, controller, log, slowAtMs };
}

/** Like `controllerRig`, after the first read. */
export async function startedRig(reply: Session | CheckoutError | 'held'): Promise<ControllerRig> {
  const all = await controllerRig(reply);
  all.controller.start(SESSION_ID);
  await all.clock.advance(0);
  return all;
}

function memoryIn(remembered: Map<string, HandOff>): HandOffMemory {
  return {
    recall: (sessionId) => remembered.get(sessionId) ?? null,
    remember: (sessionId, { sessionId: paidId, selection }) =>
      remembered.set(sessionId, { sessionId: paidId, selection }),
    forget: (sessionId) => remembered.delete(sessionId),
  };
}

import { expect } from '@open-wc/testing';
import { EventLedger } from '../../../src/events/event-ledger.js';
import type { DueEvent } from '../../../src/events/events-for.js';
import { OTHER_ID, SESSION_ID } from '../support/sessions.js';

type Name = DueEvent['name'];
const NAMES: readonly Name[] = ['ready', 'change', 'progress', 'complete', 'expired', 'cancel', 'error'];

function ledgerAfter(...names: readonly Name[]): EventLedger {
  const ledger = new EventLedger();
  for (const name of names) ledger.tryRecord(SESSION_ID, name);
  return ledger;
}

/** The events that may follow these for the same session id. */
function allowedAfter(...names: readonly Name[]): readonly Name[] {
  return NAMES.filter((name) => ledgerAfter(...names).tryRecord(SESSION_ID, name));
}

describe('EventLedger', () => {
  it('allows every event at first', () => {
    expect(allowedAfter()).to.deep.equal(NAMES);
  });

  it('allows ready once, change, progress and error repeatedly', () => {
    expect(allowedAfter('ready', 'change', 'progress', 'error')).to.deep.equal([
      'change',
      'progress',
      'complete',
      'expired',
      'cancel',
      'error',
    ]);
  });

  it('allows the first ready after an error', () => {
    expect(allowedAfter('error', 'error')).to.deep.equal(NAMES);
  });

  it('allows nothing after complete', () => {
    expect(allowedAfter('complete')).to.deep.equal([]);
    expect(allowedAfter('expired', 'complete')).to.deep.equal([]);
    expect(allowedAfter('cancel', 'complete')).to.deep.equal([]);
  });

  it('allows only complete after expired, and after cancel', () => {
    expect(allowedAfter('ready', 'expired')).to.deep.equal(['complete']);
    expect(allowedAfter('ready', 'cancel')).to.deep.equal(['complete']);
    expect(allowedAfter('cancel', 'expired')).to.deep.equal(['complete']);
    expect(allowedAfter('expired', 'cancel')).to.deep.equal(['complete']);
  });

  it('knows until complete that expired or cancel was sent', () => {
    const facts = [[], ['ready'], ['expired'], ['cancel'], ['cancel', 'error'], ['cancel', 'complete']] as const;
    expect(facts.map((names) => ledgerAfter(...names).isOver(SESSION_ID))).to.deep.equal([
      ...[false, false],
      ...[true, true, true],
      false,
    ]);
  });

  it('keeps session ids apart', () => {
    const ledger = ledgerAfter('ready', 'complete');
    expect(NAMES.filter((name) => ledger.tryRecord(OTHER_ID, name))).to.deep.equal([
      ...['ready', 'change', 'progress', 'complete'],
    ]);
  });

  it('does not record an event that it does not allow', () => {
    const ledger = ledgerAfter('cancel', 'expired');
    expect(ledger.tryRecord(SESSION_ID, 'expired')).to.equal(false);
    expect(ledger.tryRecord(SESSION_ID, 'complete')).to.equal(true);
    expect(ledger.tryRecord(OTHER_ID, 'expired')).to.equal(true);
  });
});

import { expect } from '@open-wc/testing';
import { EventLedger } from '../../../src/events/event-ledger.js';
import type { DueEvent } from '../../../src/events/events-for.js';
import { OTHER_ID, SESSION_ID } from '../support/sessions.js';

type Name = DueEvent['name'];
const NAMES: readonly Name[] = ['ready', 'change', 'complete', 'expired', 'cancel', 'error'];

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

  it('allows ready once, change and error repeatedly', () => {
    expect(allowedAfter('ready', 'change', 'error')).to.deep.equal([
      'change',
      'complete',
      'expired',
      'cancel',
      'error',
    ]);
  });

  it('allows the first ready after an error', () => {
    expect(allowedAfter('error', 'error')).to.deep.equal(NAMES);
  });

  it('allows nothing after complete, and nothing after cancel', () => {
    expect(allowedAfter('complete')).to.deep.equal([]);
    expect(allowedAfter('cancel')).to.deep.equal([]);
    expect(allowedAfter('expired', 'complete')).to.deep.equal([]);
  });

  it('allows only complete after expired', () => {
    expect(allowedAfter('ready', 'expired')).to.deep.equal(['complete']);
  });

  it('keeps session ids apart', () => {
    const ledger = ledgerAfter('ready', 'complete');
    expect(NAMES.filter((name) => ledger.tryRecord(OTHER_ID, name))).to.deep.equal(['ready', 'change', 'complete']);
  });

  it('does not record an event that it does not allow', () => {
    const ledger = ledgerAfter('cancel', 'complete');
    expect(ledger.tryRecord(SESSION_ID, 'complete')).to.equal(false);
    expect(ledger.tryRecord(OTHER_ID, 'complete')).to.equal(true);
  });
});

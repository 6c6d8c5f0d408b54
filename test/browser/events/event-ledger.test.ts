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

/** The events that may still be sent for the same session id after these. */
function admittedAfter(...names: readonly Name[]): readonly Name[] {
  return NAMES.filter((name) => ledgerAfter(...names).tryRecord(SESSION_ID, name));
}

describe('EventLedger', () => {
  it('admits everything at first', () => {
    expect(admittedAfter()).to.deep.equal(NAMES);
  });

  it('admits ready once, change and error as often as they come', () => {
    expect(admittedAfter('ready', 'change', 'error')).to.deep.equal([
      'change',
      'complete',
      'expired',
      'cancel',
      'error',
    ]);
  });

  it('admits the first ready after an error', () => {
    expect(admittedAfter('error', 'error')).to.deep.equal(NAMES);
  });

  it('admits nothing after complete, and nothing after cancel', () => {
    expect(admittedAfter('complete')).to.deep.equal([]);
    expect(admittedAfter('cancel')).to.deep.equal([]);
    expect(admittedAfter('expired', 'complete')).to.deep.equal([]);
  });

  it('admits only complete after expired', () => {
    expect(admittedAfter('ready', 'expired')).to.deep.equal(['complete']);
  });

  it('keeps each session id apart', () => {
    const ledger = ledgerAfter('ready', 'complete');
    expect(NAMES.filter((name) => ledger.tryRecord(OTHER_ID, name))).to.deep.equal(['ready', 'change', 'complete']);
  });

  it('does not count what it did not admit', () => {
    const ledger = ledgerAfter('cancel', 'complete');
    expect(ledger.tryRecord(SESSION_ID, 'complete')).to.equal(false);
    expect(ledger.tryRecord(OTHER_ID, 'complete')).to.equal(true);
  });
});

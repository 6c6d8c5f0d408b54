// docs/state-machine.md matches the code: every edge of its diagram and every time in its table.
import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import type { CheckoutState } from '../../../src/state/checkout-state.js';
import { nextReadDelayMs, type PollFacts } from '../../../src/state/poll-schedule.js';
import { reduce } from '../../../src/state/reduce.js';
import { sessionWithPayment } from '../support/sessions.js';
import { PHASES, STATES } from '../support/states.js';
import { allTransitions } from './support/actions.js';

const DOCUMENT = new URL('../../../docs/state-machine.md', import.meta.url);

/** `from --> to: action` for every action that changes the state, without Mermaid's start state. */
function edgesOfTheCode(): ReadonlySet<string> {
  const changes = allTransitions().filter(({ before, after }) => before !== after);
  return new Set(changes.map(({ before, action, after }) => `${before.phase} --> ${after.phase}: ${action.type}`));
}

/** The same from the diagram: `any` means every phase; parentheses contain notes. */
function edgesOfTheDiagram(text: string): readonly string[] {
  const diagram = /```mermaid\nstateDiagram-v2\n(.*?)```/s.exec(text)?.[1] ?? '';
  const lines = diagram.matchAll(/^ *(\w+) --> (\w+): (.+)$/gm);
  return [...lines].flatMap(([, from = '', to = '', label = '']) => {
    const actions = label.replace(/\(.*?\)/g, '').split(',');
    const starts = from === 'any' ? PHASES : [from];
    return starts.flatMap((start) => actions.map((action) => `${start} --> ${to}: ${action.trim()}`));
  });
}

const { loading, open, waiting, expired, canceled } = STATES;
const inPlace: CheckoutState = { ...open, session: sessionWithPayment() };

function failedTimes(count: number): CheckoutState {
  const failure = { type: 'read-failed', error: new CheckoutError('network') } as const;
  return Array(count)
    .fill(failure)
    .reduce<CheckoutState>((state) => reduce(state, failure), open);
}

/** The facts behind each row of the table. */
const ROWS: Readonly<Record<string, Partial<PollFacts> & Pick<PollFacts, 'state'>>> = {
  '`loading`': { state: loading },
  '`open`': { state: open },
  '`open`, paid in place, the first minute': { state: inPlace, inPhaseMs: 59_999 },
  '`open`, paid in place, later': { state: inPlace, inPhaseMs: 60_000 },
  '`waiting`, the first minute': { state: waiting, inPhaseMs: 59_999 },
  '`waiting`, later': { state: waiting, inPhaseMs: 60_000 },
  '`expired`, for two minutes': { state: expired, inPhaseMs: 119_999 },
  '`canceled`, for two minutes': { state: canceled, inPhaseMs: 119_999 },
  'hidden page': { state: open, isHidden: true },
  'one failed read': { state: failedTimes(1) },
  'two in a row': { state: failedTimes(2) },
  'three in a row': { state: failedTimes(3) },
  'four in a row': { state: failedTimes(4) },
  more: { state: failedTimes(5) },
};

function secondsFor(facts: (typeof ROWS)[string]): number | null {
  const delayMs = nextReadDelayMs({
    inPhaseMs: 0,
    remainingMs: null,
    isHidden: false,
    isParsing: false,
    random: 0.5,
    ...facts,
  });
  return delayMs === null ? null : delayMs / 1000;
}

describe('docs/state-machine.md', () => {
  let text = '';

  before(async () => {
    text = await (await fetch(DOCUMENT)).text();
  });

  it('draws exactly the transitions of the code', () => {
    const drawn = edgesOfTheDiagram(text);
    expect(drawn.length).to.equal(new Set(drawn).size);
    expect([...drawn].sort()).to.deep.equal([...edgesOfTheCode()].sort());
  });

  it('lists every phase in its table', () => {
    const rows = [...text.matchAll(/^\| `(\w+)` +\|/gm)].map(([, phase]) => phase);
    for (const phase of PHASES) expect(rows).to.contain(phase);
  });

  it('lists the times of the schedule', () => {
    const rows = [...text.matchAll(/^\| (.+?) +\| ([\d.]+) s +\|$/gm)].map(([, where, seconds]) => [
      where,
      Number(seconds),
    ]);
    expect(rows).to.deep.equal(Object.entries(ROWS).map(([where, facts]) => [where, secondsFor(facts)]));
  });
});

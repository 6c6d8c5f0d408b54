import fc from 'fast-check';
import {
  SESSION_IDS,
  type Emphasis,
  type Fault,
  type PageIntent,
  type PaymentState,
  type Step,
  type ServerState,
} from './story.js';

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;

const ids = fc.constantFrom(...SESSION_IDS);

const paymentStates = (network: PaymentState['network']): fc.Arbitrary<PaymentState> =>
  fc.record({
    network: fc.constant(network),
    stage: fc.constantFrom('awaiting', 'awaiting', 'detected', 'confirming', 'confirmed', 'complete'),
    received: fc.constantFrom('0.00', '0.00', '12.00', '20.00', '25.00'),
    exception: fc.constantFrom(
      ...[null, null, null, null, 'underpaid', 'overpaid', 'late', 'held', 'refunded', 'wrong-asset', 'expired'],
    ),
    transactions: fc.constantFrom(0, 0, 1, 2),
    canStillPay: fc.constantFrom(true, true, true, false),
    address: fc.constantFrom('first', 'first', 'first', 'first', 'first', 'other', 'wrong'),
  });
const tron = paymentStates('tron');
const ethereum = paymentStates('ethereum');
/** One network, the other, or both in either order. */
const somePayments: fc.Arbitrary<readonly PaymentState[]> = fc.oneof(
  fc.tuple(tron),
  fc.tuple(ethereum),
  fc.tuple(tron, ethereum),
  fc.tuple(ethereum, tron),
);

export function serverStates({ forms, inPlace }: Emphasis): fc.Arbitrary<ServerState> {
  return fc.record({
    status: fc.constantFrom('open', 'open', 'open', 'open', 'open', 'complete', 'expired', 'processing', null),
    form: fc.constantFrom(...forms),
    secondsLeft: fc.constantFrom(null, null, null, null, 0, 3, 20, 1800),
    pollAfter: fc.constantFrom(null, null, null, 0, 7, 100),
    payments: fc.oneof(
      { weight: 100 - inPlace, arbitrary: fc.constant([]) },
      { weight: inPlace, arbitrary: somePayments },
    ),
  });
}

const problems = fc
  .record({
    status: fc.constantFrom(401, 403, 404, 404, 410, 429, 429, 500, 502, 503),
    retryAfterSeconds: fc.constantFrom(null, null, 0, 3, 40, 500),
  })
  .map((members): Fault => ({ kind: 'problem', ...members }));
const nonsense = fc
  .constantFrom(
    ['text/html', '<!doctype html><title>Log in</title>'],
    ['application/json', '{"id": "ed8d24aa'],
    ['application/json', ''],
    ['application/json', '[]'],
    ['application/json', 'null'],
  )
  .map(([type = '', body = '']): Fault => ({ kind: 'nonsense', type, body }));
const silences = fc.constantFrom<Fault>(
  { kind: 'lost' },
  { kind: 'silent' },
  { kind: 'half' },
  { kind: 'held' },
  { kind: 'held' },
  { kind: 'stranger' },
);
const faults = fc.oneof(silences, problems, nonsense);

export const serverSteps = (emphasis: Emphasis): fc.Arbitrary<Step> =>
  fc.record({ id: ids, state: serverStates(emphasis) }).map((members): Step => ({ kind: 'server-state', ...members }));

const release = fc.constant<Step>({ kind: 'release' });

export const faultSteps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ fault: faults, reads: fc.integer({ min: 1, max: 6 }) })
      .map((members): Step => ({ kind: 'network-fault', ...members })),
  },
  { weight: 1, arbitrary: release },
);

export const actSteps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .oneof(
      ids.map((id) => ({ kind: 'session' as const, id })),
      fc.constantFrom({ kind: 'held' as const }, { kind: 'held' as const }, { kind: 'nothing' as const }),
      faults,
    )
    .map((response): Step => ({ kind: 'acts', response })),
  release,
);

export const doorbellSteps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('open', 'refused', 'lost', 'silent').map((response): Step => ({ kind: 'streams', response })),
  fc.constantFrom('ring', 'ring', 'heartbeat', 'end').map((does): Step => ({ kind: 'bell', does })),
);

const spans = (minMs: number, maxMs: number) =>
  fc.integer({ min: minMs, max: maxMs }).map((ms): Step => ({ kind: 'time', ms }));
export const timeSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: spans(0, 20 * SECOND_MS) },
  { weight: 6, arbitrary: spans(20 * SECOND_MS, 130 * SECOND_MS) },
  // An hour means hundreds of reads and thousands of ticks: rare, so that stories stay fast.
  { weight: 1, arbitrary: spans(130 * SECOND_MS, HOUR_MS) },
  { weight: 12, arbitrary: fc.integer({ min: 0, max: HOUR_MS }).map((ms): Step => ({ kind: 'sleep', ms })) },
);

export const wakeSteps: fc.Arbitrary<Step> = fc
  .constantFrom('focus', 'online', 'hide', 'show', 'show', 'revive')
  .map((by): Step => ({ kind: 'wake', by }));

export const shopperSteps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'onward',
        'onward',
        'onward',
        'onward',
        'onward',
        'onward',
        'cancel',
        'cancel-confirm',
        'cancel-confirm',
        'keep',
        'check',
        'retry',
        'notice',
        'change',
        'restart',
        'restart',
        'restart',
        'qr',
        'pay-here',
        'pay-here',
        'pay-here',
      )
      .map((control): Step => ({ kind: 'click', control })),
  },
  { weight: 1, arbitrary: fc.nat({ max: 5 }).map((nth): Step => ({ kind: 'choose', nth })) },
);

export const intents: fc.Arbitrary<PageIntent> = fc.oneof(
  fc.constantFrom('refresh', 'cancel', 'focus').map((method): PageIntent => ({ kind: 'call', method })),
  fc.constantFrom(...SESSION_IDS, ...SESSION_IDS, '', '../..', null).map((to): PageIntent => ({ kind: 'id', to })),
  fc
    .constantFrom('append', 'append', 'remove', 'remove', 'insert', 'insert', 'move-before')
    .map((move): PageIntent => ({ kind: 'place', move })),
  fc
    .constantFrom(
      ['proxy-url', '/elsewhere'],
      ['proxy-url', null],
      ['payment-hosts', 'nowhere.example'],
      ['payment-hosts', null],
      ['locale', 'zh-TW'],
      ['network', 'ethereum'],
      ['target', '_self'],
    )
    .map(([name = '', value = null]): PageIntent => ({ kind: 'attribute', name, value })),
);

export const pageSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: intents },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reload' }) },
);

// The requests of the soak test and their expected responses. The session id names the fault that the upstream simulates.

/** The status of a response, and the code if it is a problem. */
export type Outcome = readonly [status: number, code?: string];

/** The provider's faults, and the response that the shopper must get. */
export const FAULTS = {
  status500: [502, 'upstream-error'],
  status401: [502, 'upstream-auth'],
  status404: [404, 'not-found'],
  status429: [429, 'rate-limited'],
  redirect: [502, 'upstream-bad-response'],
  hang: [504, 'upstream-timeout'],
  drip: [200],
  cut: [502, 'upstream-unreachable'],
  reset: [502, 'upstream-unreachable'],
  resetOnce: [200],
  notJson: [502, 'upstream-bad-response'],
  brokenJson: [502, 'upstream-bad-response'],
  tooLong: [502, 'upstream-bad-response'],
  otherId: [502, 'upstream-bad-response'],
} as const satisfies Readonly<Record<string, Outcome>>;
export type Fault = keyof typeof FAULTS;

export interface SoakCase {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
}

const CROSS_ORIGIN = { origin: 'https://elsewhere.example' };
const FAULT_NAMES = Object.keys(FAULTS) as Fault[];
/** 5% of all requests meet a fault. */
const FAULT_EVERY = 20;
/** Few enough that most reads hit the proxy's cache, and enough that none exceeds its rate limit. */
const HOT_SESSIONS = 50;

/** The fault in an id such as `cut-00000120`. */
export function faultOf(id: string): Fault | undefined {
  return FAULT_NAMES.find((fault) => id.startsWith(`${fault}-`));
}

/** The n-th request: one in twenty meets a fault, the others are a typical mix. */
export function soakCase(index: number): SoakCase {
  const number = String(index).padStart(8, '0');
  if (index % FAULT_EVERY === 0) {
    const fault = FAULT_NAMES[(index / FAULT_EVERY) % FAULT_NAMES.length] ?? 'hang';
    return { path: `/checkouts/${fault}-${number}`, outcome: FAULTS[fault] };
  }
  const hot = `hot-session-${Math.floor(index / 10) % HOT_SESSIONS}`;
  switch (index % 10) {
    case 1:
      return { path: `/checkouts/${hot}/events`, outcome: [200] };
    case 2:
      return { path: '/checkouts/%2e%2e', outcome: [404, 'not-found'] };
    case 3:
      return { path: `/checkouts/cold-${number}`, headers: CROSS_ORIGIN, outcome: [403, 'forbidden'] };
    case 4:
    case 5:
    case 6:
      return { path: `/checkouts/${hot}`, outcome: [200] };
    default:
      return { path: `/checkouts/cold-${number}`, outcome: [200] };
  }
}

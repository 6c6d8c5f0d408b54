import type { Fault } from './fault.js';

/** What the API does. */
export const FAULT_LABELS = {
  none: 'Behaves',
  latency: 'Answers late',
  stall: 'Never answers',
  drip: 'Answers byte by byte',
  cut: 'Breaks the connection in the middle of an answer',
  truncate: 'Sends half of the JSON',
  'server-error': 'Fails with 503',
  'rate-limit': 'Refuses with 429 and Retry-After',
  'wrong-type': 'Answers with an HTML page',
  'wrong-id': 'Answers with another session’s id',
  redirect: 'Redirects to another host',
} as const satisfies Record<Fault['kind'], string>;

interface FaultField {
  readonly name: string;
  readonly example: string;
  readonly unit: string;
}

/** The setting that a kind of fault takes. */
export const FAULT_FIELDS: Partial<Readonly<Record<Fault['kind'], FaultField>>> = {
  latency: { name: 'delayMs', example: '3000', unit: 'milliseconds' },
  drip: { name: 'byteEveryMs', example: '100', unit: 'milliseconds for each byte' },
  'server-error': { name: 'percent', example: '30', unit: 'percent of all answers' },
  'rate-limit': { name: 'retryAfter', example: '5', unit: 'seconds, a date, or nonsense' },
};

// What people read about faults: names, one-line summaries, and the presets of the faults page.
import type { Fault, FaultTarget } from './fault-settings.js';

export const API_NAMES = { payfect: 'Payfect', wewire: 'WeWire', btcpay: 'BTCPay Server' } as const satisfies Record<
  FaultTarget,
  string
>;

export const FAULT_LABELS = {
  none: 'Normal',
  latency: 'Responds late',
  stall: 'Never responds',
  drip: 'Responds one byte at a time',
  cut: 'Hangs up halfway through a response',
  truncate: 'Sends only half of the JSON',
  'server-error': 'Fails with 503',
  'rate-limit': 'Rejects requests with 429 and Retry-After',
  'wrong-type': 'Returns an HTML page instead of JSON',
  'wrong-id': 'Returns the ID of another session',
  redirect: 'Redirects to another host',
} as const satisfies Record<Fault['kind'], string>;

interface Preset {
  readonly name: string;
  /** What the API does, in one sentence. */
  readonly text: string;
  readonly fault: Fault;
}

/** By the id that forms and scripts send. */
export const PRESETS = {
  normal: { name: 'Normal', text: 'Responds as documented.', fault: { kind: 'none' } },
  slow: { name: 'Slow', text: 'Every response takes 3 seconds.', fault: { kind: 'latency', delayMs: 3000 } },
  down: { name: 'Down', text: 'Every request fails with status 503.', fault: { kind: 'server-error', percent: 100 } },
  liar: { name: 'Liar', text: 'Responses look right but belong to another session.', fault: { kind: 'wrong-id' } },
  rude: { name: 'Rude', text: 'Hangs up halfway through every response.', fault: { kind: 'cut' } },
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof PRESETS;

export const PRESET_IDS: readonly PresetId[] = ['normal', 'slow', 'down', 'liar', 'rude'];

/** What an API does now, in a few words. */
export function faultSummary(fault: Fault): string {
  switch (fault.kind) {
    case 'latency':
      return `Slow (${fault.delayMs / 1000} s)`;
    case 'drip':
      return `Sends one byte every ${fault.byteEveryMs} ms`;
    case 'server-error':
      return fault.percent === 100 ? 'Down (503)' : `Fails with 503 (${fault.percent}% of requests)`;
    case 'rate-limit':
      return `Rejects requests with 429 and Retry-After: ${fault.retryAfter}`;
    default:
      return FAULT_LABELS[fault.kind];
  }
}

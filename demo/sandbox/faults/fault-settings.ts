import type { Fault } from './fault.js';

export const FAULT_TARGETS = ['payfect', 'wewire'] as const;

export type FaultTarget = (typeof FAULT_TARGETS)[number];

/** Which API of the sandbox misbehaves at the moment, and how. */
export class FaultSettings {
  readonly #faults = new Map<FaultTarget, Fault>();

  faultOf(api: FaultTarget): Fault {
    return this.#faults.get(api) ?? { kind: 'none' };
  }

  set(api: FaultTarget, fault: Fault): void {
    this.#faults.set(api, fault);
  }

  all(): Readonly<Record<FaultTarget, Fault>> {
    return { payfect: this.faultOf('payfect'), wewire: this.faultOf('wewire') };
  }
}

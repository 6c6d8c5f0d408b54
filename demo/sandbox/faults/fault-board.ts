import type { Fault } from './fault.js';

export const FAULTY_APIS = ['payfect', 'wewire'] as const;

export type FaultyApi = (typeof FAULTY_APIS)[number];

/** Which API of the sandbox misbehaves at the moment, and how. */
export class FaultBoard {
  readonly #faults = new Map<FaultyApi, Fault>();

  faultOf(api: FaultyApi): Fault {
    return this.#faults.get(api) ?? { kind: 'none' };
  }

  set(api: FaultyApi, fault: Fault): void {
    this.#faults.set(api, fault);
  }

  all(): Readonly<Record<FaultyApi, Fault>> {
    return { payfect: this.faultOf('payfect'), wewire: this.faultOf('wewire') };
  }
}

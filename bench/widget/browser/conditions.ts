// How slow the shopper's device and network are.

export interface Condition {
  readonly name: string;
  /** How many times slower the processor is. */
  readonly cpuSlowdown: number;
  readonly network: Network | null;
}

interface Network {
  /** The least time from a request to the first byte of its response. */
  readonly latencyMs: number;
  readonly downBytesPerSecond: number;
  readonly upBytesPerSecond: number;
}

/** As in Lighthouse's throttling of a phone. */
const SLOW_4G: Network = { latencyMs: 150, downBytesPerSecond: 1_600_000 / 8, upBytesPerSecond: 750_000 / 8 };

export const CPU_1X: Condition = { name: 'CPU 1x', cpuSlowdown: 1, network: null };
export const CPU_4X: Condition = { name: 'CPU 4x', cpuSlowdown: 4, network: null };
export const CPU_6X: Condition = { name: 'CPU 6x', cpuSlowdown: 6, network: null };
export const SLOW_4G_CPU_4X: Condition = { name: 'slow 4G, CPU 4x', cpuSlowdown: 4, network: SLOW_4G };

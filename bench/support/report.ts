import { loadavg } from 'node:os';
import { keepsGate, tableOf, type Figure } from './figure.js';

/** Prints the figures; where one fails its gate, the process ends with 1. */
export function report(figures: readonly Figure[]): void {
  const load = loadavg().map((average) => average.toFixed(1));
  console.log(tableOf(figures));
  console.log(`\nNode ${process.version}, load average ${load.join(' ')}`);
  if (!figures.every(keepsGate)) process.exitCode = 1;
}

import { loadavg } from 'node:os';

type Bound = { readonly atLeast: number } | { readonly atMost: number };

/** One measured value, and the bound it must stay within, if any. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `%`, `kB`, `ms`; none for a plain count. */
  readonly unit?: string;
  /** Decimals of a value under 100; one by default. */
  readonly digits?: number;
  readonly bound?: Bound;
  /** The values it was computed from. */
  readonly note?: string;
}

/** Prints the figures as a table. If one is out of bounds, the process exits with 1. */
export function report(figures: readonly Figure[]): void {
  console.table(Object.fromEntries(figures.map((figure) => [figure.name, rowOf(figure)])));
  const load = loadavg().map((average) => average.toFixed(1));
  console.log(`Node ${process.version}, load average ${load.join(' ')}`);
  if (!figures.every(isWithinBound)) process.exitCode = 1;
}

export function isWithinBound({ value, bound }: Figure): boolean {
  if (bound === undefined) return true;
  return 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;
}

/** A row of the table, without the cells that stay empty. */
export function rowOf(figure: Figure): Readonly<Record<string, string | number>> {
  const { value, unit, bound, note, digits = 1 } = figure;
  return {
    value: Math.abs(value) < 100 ? Number(value.toFixed(digits)) : Math.round(value),
    ...(unit === undefined ? {} : { unit }),
    ...(bound === undefined ? {} : { bound: textOf(bound), result: isWithinBound(figure) ? 'ok' : 'FAILED' }),
    ...(note === undefined ? {} : { note }),
  };
}

function textOf(bound: Bound): string {
  return 'atLeast' in bound ? `>= ${bound.atLeast}` : `<= ${bound.atMost}`;
}

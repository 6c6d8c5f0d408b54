/** One measured value, and the bound that it must keep, if any. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `%`, `kB`, `ms`; empty for a plain count. */
  readonly unit: string;
  readonly gate?: { readonly atLeast: number } | { readonly atMost: number };
  /** What the value was made of. */
  readonly note?: string;
}

export function keepsGate({ value, gate }: Figure): boolean {
  if (gate === undefined) return true;
  return 'atLeast' in gate ? value >= gate.atLeast : value <= gate.atMost;
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = [['figure', 'value', 'gate', '', 'of'], ...figures.map(cellsOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(figure: Figure): readonly string[] {
  const { name, value, unit, gate, note = '' } = figure;
  const bound = gate && ('atLeast' in gate ? `>= ${gate.atLeast}` : `<= ${gate.atMost}`);
  const verdict = gate && (keepsGate(figure) ? 'ok' : 'FAILED');
  return [name, `${shown(value)} ${unit}`.trim(), bound ?? '', verdict ?? '', note];
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 100 ? 1 : 0);
}

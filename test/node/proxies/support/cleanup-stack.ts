interface Closable {
  close(): Promise<void>;
}

export interface KeptOpen {
  /** Opens one more. */
  keep<T extends Closable>(opening: Promise<T>): Promise<T>;
  /** Closes them, the last one first. */
  close(): Promise<void>;
}

/** What tests have opened: where a later one cannot be, the earlier ones must not keep the run from ending. */
export function keepOpen(): KeptOpen {
  const kept: Closable[] = [];
  return {
    async keep(opening) {
      const opened = await opening;
      kept.unshift(opened);
      return opened;
    },
    async close() {
      for (const one of kept) await one.close();
    },
  };
}

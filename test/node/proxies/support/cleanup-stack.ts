interface Closable {
  close(): Promise<void>;
}

export interface CleanupStack {
  /** Waits for a resource to open, and remembers to close it. */
  use<T extends Closable>(opening: Promise<T>): Promise<T>;
  /** Closes all resources, last opened first. */
  close(): Promise<void>;
}

/** Closes what was opened, even if a later resource fails to open: an open server would keep the test run alive. */
export function cleanupStack(): CleanupStack {
  const resources: Closable[] = [];
  return {
    async use(opening) {
      const resource = await opening;
      resources.unshift(resource);
      return resource;
    },
    async close() {
      for (const resource of resources) await resource.close();
    },
  };
}

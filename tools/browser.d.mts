export interface FoundBrowser {
  /** In words, for the line that a test run prints. */
  readonly from: string;
  readonly executablePath: string;
  readonly headless: true;
  readonly args: string[];
  readonly env?: Record<string, string>;
}

export function findBrowser(): Promise<FoundBrowser>;

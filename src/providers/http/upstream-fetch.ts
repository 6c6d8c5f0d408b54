/** What is sent to a provider. */
export interface UpstreamInit {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect: 'manual';
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
}

/** The part of a `Response` that is looked at. */
export interface UpstreamResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Null where `text` has it all at hand. */
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
  text(): Promise<string>;
}

/** How a provider is asked. Any standard `fetch` will do, and so will less: a function that follows no redirects. */
export type UpstreamFetch = (url: string, init: UpstreamInit) => Promise<UpstreamResponse>;

/** The request options that are passed to `fetch`. */
export interface UpstreamInit {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect: 'manual';
  /** Aborts on timeout. */
  readonly signal: AbortSignal;
}

/** The subset of `Response` that is used. */
export interface UpstreamResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Null or missing if `text` already has the whole body. node-fetch 2 has a stream of Node's here. */
  readonly body?: ReadableStream<Uint8Array<ArrayBuffer>> | NodeStream | null;
  text(): Promise<string>;
}

/** A stream of Node's, as far as it is used. */
export interface NodeStream extends AsyncIterable<Uint8Array | string> {
  destroy?(): unknown;
}

/** How requests reach a provider. Any standard `fetch` works; this is the subset used. It must not follow redirects. */
export type UpstreamFetch = (url: string, init: UpstreamInit) => Promise<UpstreamResponse>;

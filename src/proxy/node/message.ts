// The parts of node:http's, node:http2's and Express's request and response that the adapter uses, described by their
// structure: this package is compiled without Node's types and runs without Node.

export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly httpVersionMajor?: number | undefined;
  /** Whether the whole message has arrived. */
  readonly complete?: boolean | undefined;
  /** HTTP/2 only. */
  readonly stream?: {
    close(code: number): unknown;
    once(event: 'finish', listener: () => void): unknown;
    destroy(): unknown;
  };
  /** Express: the URL before the mount path was stripped. */
  readonly originalUrl?: string | undefined;
  /** Names and values in turn, as received. Of a duplicate `Host`, `headers` has only the first. */
  readonly rawHeaders?: readonly string[] | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined; readonly encrypted?: boolean | undefined };
  /** Express: the client's address, also behind reverse proxies if `trust proxy` is set. */
  readonly ip?: string | undefined;
  /** Whether a middleware has already read the body. It is then in `rawBody` or `body`. */
  readonly readableDidRead?: boolean | undefined;
  readonly rawBody?: unknown;
  readonly body?: unknown;
  [Symbol.asyncIterator](): AsyncIterator<unknown>;
}

export interface NodeResponse {
  readonly destroyed: boolean;
  /** HTTP/2 only, whose responses do not tell themselves. */
  readonly stream?: { readonly destroyed: boolean };
  readonly headersSent: boolean;
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, headers: Record<string, string>): unknown;
  /** Missing in the types of HTTP/2. */
  flushHeaders?(): void;
  /** A middleware's wrapper may forget to return the result; only `false` means that the buffer is full. */
  write(chunk: Uint8Array | string): unknown;
  end(): unknown;
  // eslint-disable-next-line @typescript-eslint/unified-signatures -- HTTP/2's `end` has two, and matches no single one.
  end(chunk: string): unknown;
  destroy(): unknown;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'close', listener: () => void): unknown;
}

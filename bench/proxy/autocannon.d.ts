// autocannon has no types of its own. The part that the bench uses.
declare module 'autocannon' {
  interface RawRequest {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration?: number;
    /** Requests. */
    readonly amount?: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly requests: readonly { readonly setupRequest: (request: RawRequest) => RawRequest }[];
  }
  interface Result {
    readonly requests: { readonly total: number };
    readonly latency: { readonly p99: number };
    /** Seconds. */
    readonly duration: number;
    readonly '2xx': number;
    readonly non2xx: number;
    /** Connection errors, timeouts included. */
    readonly errors: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}

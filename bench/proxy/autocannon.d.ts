// autocannon ships no types. These cover the part that the benchmarks use.
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
    readonly latency: { readonly p99: number };
    /** Seconds. */
    readonly duration: number;
    readonly '2xx': number;
    readonly non2xx: number;
    /** Connection errors and timeouts. */
    readonly errors: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}

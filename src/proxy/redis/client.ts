/** The subset that is used of a client from `createClient` of the package `redis`. The package itself is not imported. */
export interface RedisClient {
  readonly isReady: boolean;
  duplicate(): RedisClient;
  connect(): Promise<unknown>;
  destroy(): void;
  get(key: string): Promise<unknown>;
  set(key: string, value: string, options: { expiration: { type: 'EX'; value: number } }): Promise<unknown>;
  publish(channel: string, message: string): Promise<unknown>;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  on(event: 'error' | 'ready', listener: (error: unknown) => void): unknown;
  off(event: 'error' | 'ready', listener: (error: unknown) => void): unknown;
}

const METHODS = ['duplicate', 'connect', 'destroy', 'get', 'set', 'publish', 'subscribe', 'on', 'off'] as const;

/** Plain JavaScript may pass a URL, a client of another package, or nothing. @throws {TypeError} */
export function checkRedisClient(client: unknown): void {
  const isObject = typeof client === 'object' && client !== null;
  const missing = METHODS.find((method) => !isObject || typeof Reflect.get(client, method) !== 'function');
  if (missing === undefined) return;
  throw new TypeError(
    'connectRedis takes a client of the package "redis": connectRedis(createClient({ url })). ' +
      (isObject ? `This one has no function "${missing}".` : `It got ${client === null ? 'null' : typeof client}.`),
  );
}

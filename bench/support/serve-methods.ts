import type { Methods } from './child.js';

interface Call {
  readonly name: string;
  readonly argument: never;
}

/** The child's side: runs the methods that the parent calls, until the parent disconnects. */
export function serveMethods(methods: Methods): void {
  process.on('message', ({ name, argument }: Call) => {
    void run(methods, name, argument);
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ isReady: true });
}

async function run(methods: Methods, name: string, argument: never): Promise<void> {
  const result: unknown = await methods[name]?.(argument);
  process.send?.({ result });
}

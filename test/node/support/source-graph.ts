// Which file of src imports which.
import path from 'node:path';
import { filesBelow, importsOf, parsed } from './project.js';

/** The files that each file imports: values and types, re-exports and `import()`. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export const SOURCES = filesBelow('src', '.ts');

/** The imports within src. */
export function sourceGraph(): ImportGraph {
  return new Map(SOURCES.map((file) => [file, targetsOf(file).filter((target) => SOURCES.includes(target))]));
}

function targetsOf(file: string): readonly string[] {
  return importsOf(parsed(file)).map(({ specifier }) =>
    path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts'),
  );
}

/** A file and everything that it imports, directly or not. */
export function reachableFrom(entry: string, graph: ImportGraph): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) for (const target of graph.get(file) ?? []) reached.add(target);
  return reached;
}

/** The shortest circle through each file that is part of one, without repetitions: `a.ts -> b.ts -> a.ts`. */
export function circlesIn(graph: ImportGraph): readonly string[] {
  const circles = [...graph.keys()].flatMap((file) => {
    const circle = circleThrough(file, graph);
    return circle === null ? [] : [[[...circle].sort().join(), [...circle, file].join(' -> ')] as const];
  });
  return circles
    .filter(([key], index) => circles.findIndex(([other]) => other === key) === index)
    .map(([, text]) => text);
}

/** The files of the shortest way from a file back to itself; null if there is none. */
function circleThrough(start: string, graph: ImportGraph): readonly string[] | null {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [file, way] of ways) {
    for (const target of graph.get(file) ?? []) {
      if (target === start) return way;
      if (!ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return null;
}

/** The files that import each file. */
export function importersIn(graph: ImportGraph): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...graph.keys()].map((file) => [file, [...graph.keys()].filter((other) => graph.get(other)?.includes(file))]),
  );
}

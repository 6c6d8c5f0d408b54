import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { textOf } from '../support/project.js';
import { circlesIn, importersIn, sourceGraph, type ImportGraph } from '../support/source-graph.js';

const MAX_FILES_OF_FOLDER = 15;
const MIN_LINES_OF_PART = 25;
/** Made by `npm run locales`. */
const GENERATED: readonly string[] = ['src/locale/string-keys.ts'];
/** Entries of the package that another entry imports. */
const ENTRIES: readonly string[] = ['src/index.ts', 'src/define.ts'];

/** Folders with more files than allowed, with their counts. */
function crowdedFolders(files: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const folder of files.map((file) => path.posix.dirname(file))) {
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > MAX_FILES_OF_FOLDER).map(([folder, count]) => `${folder}: ${count}`);
}

/** Short files with a single importer, into which each could be merged. */
function partsIn(graph: ImportGraph, linesOf: (file: string) => number): readonly string[] {
  return [...importersIn(graph)]
    .filter(([file, importers]) => importers.length === 1 && linesOf(file) < MIN_LINES_OF_PART)
    .map(([file]) => file);
}

function linesOf(file: string): number {
  return textOf(file).trimEnd().split('\n').length;
}

describe('The layout of src', () => {
  const graph = sourceGraph();

  test('has no circular imports, types included', () => {
    assert.deepEqual(circlesIn(graph), []);
  });

  test(`has at most ${MAX_FILES_OF_FOLDER} files in a folder`, () => {
    assert.deepEqual(crowdedFolders([...graph.keys()]), []);
  });

  test(`has no file under ${MIN_LINES_OF_PART} lines that belongs into its only importer`, () => {
    assert.deepEqual(
      partsIn(graph, linesOf).filter((file) => ![...ENTRIES, ...GENERATED].includes(file)),
      [],
    );
  });
});

describe('The checks of the layout', () => {
  const graph: ImportGraph = new Map([
    ['src/a.ts', ['src/b.ts', 'src/c.ts']],
    ['src/b.ts', ['src/c.ts', 'src/d.ts']],
    ['src/c.ts', []],
    ['src/d.ts', []],
  ]);

  test('find a circle, once', () => {
    assert.deepEqual(circlesIn(graph), []);
    assert.deepEqual(circlesIn(new Map([...graph, ['src/d.ts', ['src/a.ts']]])), [
      'src/a.ts -> src/b.ts -> src/d.ts -> src/a.ts',
    ]);
    assert.deepEqual(circlesIn(new Map([['src/a.ts', ['src/a.ts']]])), ['src/a.ts -> src/a.ts']);
  });

  test('find a folder with one file too many, not counting its subfolders', () => {
    const files = (count: number) => Array.from({ length: count }, (_, index) => `src/state/${index}.ts`);
    assert.deepEqual(crowdedFolders([...files(MAX_FILES_OF_FOLDER), 'src/state/more/a.ts']), []);
    assert.deepEqual(crowdedFolders(files(MAX_FILES_OF_FOLDER + 1)), [`src/state: ${MAX_FILES_OF_FOLDER + 1}`]);
  });

  test('find a short file with one importer, and neither an entry nor a shared or long file', () => {
    const linesOfEach = (lines: number) => () => lines;
    assert.deepEqual(partsIn(graph, linesOfEach(MIN_LINES_OF_PART - 1)), ['src/b.ts', 'src/d.ts']);
    assert.deepEqual(partsIn(graph, linesOfEach(MIN_LINES_OF_PART)), []);
  });
});

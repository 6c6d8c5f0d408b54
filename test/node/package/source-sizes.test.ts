import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { filesBelow, parsed, textOf } from '../support/project.js';

const MAX_FILE_LINES = 200;
const MAX_MEDIAN_LINES = 80;
const MAX_FUNCTION_LINES = 40;

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Functions that are too long, as `file:line name (lines)`. */
function longFunctions(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.end).line;
      const lines = last - first + 1;
      if (lines > MAX_FUNCTION_LINES) found.push(`${source.fileName}:${first + 1} has ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('Source files stay small', () => {
  for (const folder of ['src', 'demo', 'test', 'tools']) {
    test(`no file of ${folder} has more than ${MAX_FILE_LINES} lines`, () => {
      const files = ['.ts', '.js', '.mjs', '.css'].flatMap((suffix) => filesBelow(folder, suffix));
      assert.notEqual(files.length, 0);
      const long = files
        .map((file) => ({ file, lines: linesOf(textOf(file)) }))
        .filter(({ lines }) => lines > MAX_FILE_LINES);
      assert.deepEqual(long, []);
    });
  }

  test(`half of the files of src have at most ${MAX_MEDIAN_LINES} lines`, () => {
    const sizes = filesBelow('src', '.ts').map((file) => linesOf(textOf(file)));
    assert.ok(median(sizes) <= MAX_MEDIAN_LINES, `the median is ${median(sizes)}`);
  });

  for (const folder of ['src', 'demo']) {
    test(`no function of ${folder} has more than ${MAX_FUNCTION_LINES} lines`, () => {
      const long = filesBelow(folder, '.ts').flatMap((file) => longFunctions(parsed(file)));
      assert.deepEqual(long, []);
    });
  }

  test('the check finds a function that is one line too long', () => {
    const body = (lines: number) => `const f = () => {\n${'  g();\n'.repeat(lines - 2)}};\n`;
    assert.deepEqual(longFunctions(parsed('a.ts', body(MAX_FUNCTION_LINES))), []);
    assert.equal(longFunctions(parsed('a.ts', body(MAX_FUNCTION_LINES + 1))).length, 1);
  });
});

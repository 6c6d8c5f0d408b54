import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { filesBelow, parsed, textOf } from '../support/project.js';

const MAX_FILE_LINES = 200;
const MEDIAN_LINES = { min: 50, max: 90 };
const MAX_FUNCTION_LINES = 40;

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** The lines of a file without its leading comments: those before its first export, or before its first statement. */
function cappedLinesOf(source: ts.SourceFile): number {
  const first = source.statements.find(isExported) ?? source.statements[0] ?? source.endOfFileToken;
  const comments = source.text
    .slice(0, first.getStart(source))
    .split('\n')
    .filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line));
  return linesOf(source.text) - comments.length;
}

function isExported(node: ts.Statement): boolean {
  if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) return true;
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function isMedianInRange(sizes: readonly number[]): boolean {
  return median(sizes) >= MEDIAN_LINES.min && median(sizes) <= MEDIAN_LINES.max;
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
    test(`no file of ${folder} has more than ${MAX_FILE_LINES} lines after its leading comments`, () => {
      const files = ['.ts', '.js', '.mjs', '.css'].flatMap((suffix) => filesBelow(folder, suffix));
      assert.notEqual(files.length, 0);
      const long = files
        .map((file) => ({ file, lines: cappedLinesOf(parsed(file)) }))
        .filter(({ lines }) => lines > MAX_FILE_LINES);
      assert.deepEqual(long, []);
    });
  }

  test(`the median file of src has ${MEDIAN_LINES.min} to ${MEDIAN_LINES.max} lines`, () => {
    const sizes = filesBelow('src', '.ts').map((file) => linesOf(textOf(file)));
    assert.ok(isMedianInRange(sizes), `the median is ${median(sizes)}`);
  });

  for (const folder of ['src', 'demo']) {
    test(`no function of ${folder} has more than ${MAX_FUNCTION_LINES} lines`, () => {
      const long = filesBelow(folder, '.ts').flatMap((file) => longFunctions(parsed(file)));
      assert.deepEqual(long, []);
    });
  }
});

describe('The checks of the sizes', () => {
  test('find a function that is one line too long', () => {
    const body = (lines: number) => `const f = () => {\n${'  g();\n'.repeat(lines - 2)}};\n`;
    assert.deepEqual(longFunctions(parsed('a.ts', body(MAX_FUNCTION_LINES))), []);
    assert.equal(longFunctions(parsed('a.ts', body(MAX_FUNCTION_LINES + 1))).length, 1);
  });

  test('count every line but the comments before the first export', () => {
    const linesIn = (text: string) => cappedLinesOf(parsed('a.ts', text));
    assert.equal(
      linesIn(`// For.\n// Not for.\nimport { a } from './a.js';\n\n/**\n * Doc.\n */\nexport class B {}\n`),
      3,
    );
    assert.equal(linesIn(`export const a = 1;\n// More.\nexport const b = 2;\n`), 3);
    assert.equal(linesIn(`// Private.\nconst a = 1;\n/** Doc. */\nexport { a };\n`), 2);
    assert.equal(linesIn(`// A test.\nimport './a.js';\n// More.\ntest();\n`), 3);
  });

  test('find a median that is too small or too large', () => {
    assert.ok(!isMedianInRange([1, MEDIAN_LINES.min - 1, 200]));
    assert.ok(isMedianInRange([1, MEDIAN_LINES.min, 200]));
    assert.ok(isMedianInRange([1, MEDIAN_LINES.max, 200]));
    assert.ok(!isMedianInRange([1, MEDIAN_LINES.max + 1, 200]));
  });
});

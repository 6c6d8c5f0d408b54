// docs/reliability.md numbers failures (F1 …), faults of others (B1 …) and attacks (S1 …); docs/security.md numbers threats
// (T1 …). Tests are named after these ids.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { filesBelow, parsed, textOf } from '../support/project.js';

/** `| F1 | failure | behavior | `file` |` */
const FAILURE_ROW = /^\| ([FBS]\d+) +\| [^|]+ \| [^|]+ \| `([^`]+)` +\|$/gm;
/** `| T1 | threat | …` */
const THREAT_ROW = /^\| (T\d+) +\|/gm;
const THREAT_TESTS = 'test/node/threats/';

interface NumberedTest {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** All tests whose title starts with an id. */
const numberedTests: readonly NumberedTest[] = filesBelow('test', '.test.ts').flatMap((file) =>
  titlesIn(file).flatMap((title) => {
    const id = /^[FBST]\d+(?= )/.exec(title)?.[0];
    return id === undefined ? [] : [{ id, title, file }];
  }),
);

const failures = [...textOf('docs/reliability.md').matchAll(FAILURE_ROW)].map(([, id = '', file = '']) => ({
  id,
  file,
}));
const threats = [...textOf('docs/security.md').matchAll(THREAT_ROW)].map(([, id = '']) => id);

describe('Numbered tests', () => {
  for (const [letter, count] of [
    ['F', 70],
    ['B', 27],
    ['S', 10],
  ] as const) {
    test(`docs/reliability.md has each row from ${letter}1 to ${letter}${count} once`, () => {
      const found = failures.map(({ id }) => id).filter((id) => id.startsWith(letter));
      assert.deepEqual(found.toSorted(byNumber), ids(letter, count));
    });
  }

  test('docs/security.md has the rows T1 to T26, in order', () => {
    assert.deepEqual(threats, ids('T', 26));
  });

  for (const { id, file } of failures) {
    test(`${id} has a test in the file that its row names`, () => {
      assert.ok(
        numberedTests.some((numbered) => numbered.id === id && numbered.file === file),
        `no title in ${file} starts with ${id}`,
      );
    });
  }

  for (const id of threats) {
    test(`${id} has a test in ${THREAT_TESTS}`, () => {
      assert.ok(numberedTests.some((numbered) => numbered.id === id && numbered.file.startsWith(THREAT_TESTS)));
    });
  }

  test('every id in a title has a row', () => {
    const known = new Set([...failures.map(({ id }) => id), ...threats]);
    assert.deepEqual(
      numberedTests.filter(({ id }) => !known.has(id)),
      [],
    );
  });
});

function byNumber(one: string, other: string): number {
  return Number(one.slice(1)) - Number(other.slice(1));
}

function ids(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

/** The titles of a file's tests, as written in its source. */
function titlesIn(file: string): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it)$/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title !== undefined) titles.push(title.getText().slice(1, -1));
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return titles;
}

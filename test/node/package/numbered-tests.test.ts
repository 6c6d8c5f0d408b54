// docs/reliability.md names a test for each way that things go wrong: all of them exist.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { parsed, textOf } from '../support/project.js';

const ROWS = 70;
/** | F1 | what goes wrong | what happens then | title | `file` | */
const ROW = /^\| (F\d+) +\| [^|]+ \| [^|]+ \| ([^|]+?) +\| `([^`]+)` +\|$/gm;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

function rowsOf(table: string): readonly Row[] {
  return [...table.matchAll(ROW)].map(([, id = '', title = '', file = '']) => ({ id, title, file }));
}

/** The titles of a file's tests; what a template fills in is `…`. */
function titlesIn(file: string): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it)$/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title !== undefined)
        titles.push(
          title
            .getText()
            .slice(1, -1)
            .replaceAll(/\$\{[^}]*\}/g, '…'),
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return titles;
}

describe('The table of what can go wrong', () => {
  const rows = rowsOf(textOf('docs/reliability.md'));

  test(`has ${ROWS} rows, in order`, () => {
    assert.deepEqual(
      rows.map(({ id }) => id),
      Array.from({ length: ROWS }, (_, index) => `F${index + 1}`),
    );
  });

  for (const { id, title, file } of rows) {
    test(`names a test that exists, and is named after its row: ${id}`, () => {
      assert.ok(title.startsWith(`${id} `), title);
      assert.ok(titlesIn(file).includes(title), `${file} has no test “${title}”`);
    });
  }
});

// docs/accessibility.md is handed to auditors and lawyers: it must be complete, and name tests that exist.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

/** WCAG 2.2, levels A and AA. 4.1.1 is obsolete. */
const CRITERIA = `
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`
  .trim()
  .split(/\s+/);

const LEVELS = ['Supports', 'Partially Supports', 'Does Not Support', 'Not Applicable'];

interface Row {
  readonly number: string;
  readonly level: string;
  readonly remarks: string;
  readonly test: string;
}

const report = readFileSync('docs/accessibility.md', 'utf8');
const rows: readonly Row[] = [...report.matchAll(/^\| (\d\.\d\.\d+) ([^|]+)\|([^|]+)\|([^|]+)\|([^|]*)\|$/gm)].map(
  ([, number = '', , level = '', remarks = '', cell = '']) => ({
    number,
    level: level.trim(),
    remarks: remarks.trim(),
    test: cell.replaceAll('`', '').trim(),
  }),
);

describe('accessibility conformance report', () => {
  test('lists all 55 criteria of WCAG 2.2 A and AA once', () => {
    assert.equal(CRITERIA.length, 55);
    assert.deepEqual(rows.map(({ number }) => number).sort(), [...CRITERIA].sort());
  });

  test('has a conformance level of VPAT 2.5 and a remark for each', () => {
    const wrong = rows.filter(({ level, remarks }) => !LEVELS.includes(level) || remarks === '');
    assert.deepEqual(wrong, []);
  });

  test('names a test that exists for each criterion that applies', () => {
    const untested = rows.filter(({ level, test: file }) => level !== 'Not Applicable' && file === '');
    assert.deepEqual(untested, []);
    const files = [...report.matchAll(/`(test\/[^`]+\.test\.ts)`/g)].map(([, file = '']) => file);
    assert.ok(files.length > 40, `only ${files.length} tests are named`);
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableOf } from '../../../bench/support/table.js';

test('A table has its first column on the left and its figures on the right', () => {
  const rows = [['vanilla', '9'], ['lit', '1000'], ['none']];
  assert.equal(
    tableOf(['target', 'ms'], rows),
    ['target     ms', '-------  ----', 'vanilla     9', 'lit      1000', 'none'].join('\n'),
  );
});

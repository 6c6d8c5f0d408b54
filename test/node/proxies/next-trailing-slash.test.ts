import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEXT_WITH_SLASHES } from './support/backends.js';
import { describeBackend } from './support/describe-backend.js';

describeBackend(NEXT_WITH_SLASHES, (read) => {
  for (const end of ['', '/']) {
    test(`B3 reads a session at a path that ends with "${end}"`, async () => {
      const response = await read((id) => `${id}${end}`);
      assert.equal(response.status, 200);
    });
  }
});

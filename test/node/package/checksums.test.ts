import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { built, jsonOf } from '../support/project.js';
import { chunks, CLASSIC, ENTRY, scriptFiles, textOfBuilt } from '../support/script-files.js';

describe('The checksums of the script files', () => {
  const integrityOf = (file: string) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(built(file)))
      .digest('base64')}`;

  test('are those of each file, previews included', () => {
    const files = [...scriptFiles(), 'payfect-checkout-preview.js'];
    const expected = Object.fromEntries(files.map((file) => [file, integrityOf(file)]));
    assert.deepEqual(JSON.parse(textOfBuilt('payfect-checkout.integrity.json')), {
      version: jsonOf('package.json').version,
      integrity: expected,
    });
  });

  test('are in the tags to paste, for each URL under which a chunk is requested', () => {
    const tags = textOfBuilt('payfect-checkout.integrity.html');
    for (const file of [ENTRY, CLASSIC]) {
      assert.ok(tags.includes(`/dist/${file}" integrity="${integrityOf(file)}" crossorigin="anonymous"`), file);
    }
    for (const file of chunks().flatMap((chunk) => ['', '?1', '?2', '?3'].map((query) => chunk + query))) {
      assert.ok(tags.includes(`/dist/${file}": "${integrityOf(file.split('?')[0] ?? '')}"`), file);
    }
  });
});

// Type checks of an app: correct use compiles, and every wrong line is reported.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { tryRun } from './install.js';
import type { Stack } from './stacks.js';

/** Runs the stack's type checks. Files named `wrong` mark each line that must not compile with `wrong:`. */
export function checkTypes({ app, types }: Stack, folder: string): void {
  if (types === undefined) return;
  const right = tryRun(types.right, folder);
  assert.equal(right.status, 0, `correct use does not compile:\n${startOf(right.output)}`);
  const wrong = stripVTControlCharacters(tryRun(types.wrong, folder).output);
  const reported = new Set(
    [...wrong.matchAll(/(?<![\w.])wrong\.(?:tsx?|vue|svelte)["']?[(:\s]+(\d+)[,:]\d+/gi)].map(([, line]) =>
      Number(line),
    ),
  );
  assert.deepEqual(
    [...reported].sort((one, other) => one - other),
    linesMarkedWrong(path.join(folder, app)),
    `other lines than those marked \`wrong:\` do not compile:\n${startOf(wrong)}`,
  );
}

function startOf(output: string): string {
  return output.split('\n').slice(0, 12).join('\n');
}

/** The lines after the marks. */
function linesMarkedWrong(folder: string): readonly number[] {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    /^(src\/)?wrong\.\w+$/i.test(name.split(path.sep).join('/')),
  );
  if (file === undefined) throw new Error(`${folder} has no file with wrong uses`);
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.includes('wrong:') ? [index + 2] : []));
}

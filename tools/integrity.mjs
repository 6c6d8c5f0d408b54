// Writes the checksums of the script files beside them, for the `integrity` of a script tag and of an import map: as JSON, and
// as tags to paste. Runs after the build of the script files.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DIST = 'dist';
const ENTRY = 'payfect-checkout.js';
const CLASSIC = 'payfect-checkout.iife.js';
const PREVIEW = 'payfect-checkout-preview.js';

/** The URLs under which src/session/lazy-module.ts requests a file on a page with checksums. */
const QUERIES = ['', '?1', '?2', '?3'];

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** In the tags to paste. A file's bytes are the same wherever it is served, so another folder has the same checksums. */
const FOLDER = `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/`;

const integrity = Object.fromEntries(
  readdirSync(DIST)
    .filter((file) => /^payfect-checkout[\w.-]*\.js$/.test(file))
    .sort()
    .map((file) => [file, checksum(file)]),
);
const chunks = Object.keys(integrity).filter((file) => ![ENTRY, CLASSIC, PREVIEW].includes(file));
const listed = chunks.flatMap((file) => QUERIES.map((query) => [FOLDER + file + query, integrity[file]]));
const importMap = JSON.stringify({ integrity: Object.fromEntries(listed) }, null, 2);

write('json', `${JSON.stringify({ version, integrity }, null, 2)}\n`);
write(
  'html',
  `<!-- Replace ${FOLDER} by the folder with your copies. -->

<!-- Classic: one file. It loads another language only if the import map below stands before it. -->
<script defer src="${FOLDER + CLASSIC}" integrity="${integrity[CLASSIC]}" crossorigin="anonymous"></script>

<!-- Module: the import map has the checksums of the files that load on demand. It must stand before the first module. -->
<script type="importmap">
${importMap}
</script>
<script type="module" src="${FOLDER + ENTRY}" integrity="${integrity[ENTRY]}" crossorigin="anonymous"></script>
`,
);

const lines = Object.entries(integrity).map(([file, sum]) => `  ${sum} ${file}\n`);
process.stdout.write(`also in dist/payfect-checkout.integrity.html and .json:\n${lines.join('')}  `);

function checksum(file) {
  return `sha384-${createHash('sha384')
    .update(readFileSync(path.join(DIST, file)))
    .digest('base64')}`;
}

function write(type, text) {
  writeFileSync(path.join(DIST, `payfect-checkout.integrity.${type}`), text);
}

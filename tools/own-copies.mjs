// Files on demand must not import the main script file: a page may load that under another name, and would load it twice. What
// reads payments shares its decoders with it, so its file gets copies of them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = `${path.sep}session${path.sep}payments${path.sep}`;
const COPY = '?copy';

/** A Rollup plugin, to be listed before those that resolve modules. */
export function ownCopies() {
  return {
    name: 'own-copies',
    resolveId(source, importer) {
      if (!source.startsWith('.') || importer === undefined) return null;
      if (!importer.includes(FOLDER) && !importer.endsWith(COPY)) return null;
      const file = path.resolve(path.dirname(importer), source);
      return file.includes(FOLDER) ? file : file + COPY;
    },
    load(id) {
      return id.endsWith(COPY) ? readFile(id.slice(0, -COPY.length), 'utf8') : null;
    },
  };
}

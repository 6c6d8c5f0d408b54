// Writes an entry for CommonJS beside each entry. Every Node that we support can `require` a module, but with
// `moduleResolution: node16` TypeScript takes no types from one.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A Rollup plugin. It reads from package.json which entries there are. */
export function commonJsEntries() {
  return {
    name: 'common-js-entries',
    generateBundle() {
      const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
      for (const { require: entry, default: target } of Object.values(exports)) {
        if (entry === undefined) continue;
        const module = `./${path.posix.basename(target)}`;
        const emit = (file, source) => {
          this.emitFile({ type: 'asset', fileName: path.posix.relative('dist', file), source });
        };
        emit(entry.default, `module.exports = require('${module}');\n`);
        emit(entry.types, `// @ts-ignore Node can require it.\nexport * from '${module}';\n`);
      }
    },
  };
}

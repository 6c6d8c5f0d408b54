// Writes the licenses of what a bundle contains beside it: its packages require that their notices go with it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const LICENSE_FILE = 'payfect-checkout.LICENSE.txt';

/** Copies of what the icons are made of, by package. */
const DRAWINGS = 'tools/icons';

/** Stays in every built file: minifiers keep comments that begin with `!`. */
export const LICENSE_COMMENT = licenseComment(LICENSE_FILE);

export function licenseComment(fileName) {
  return `/*! Licenses: ${fileName} */`;
}

/** A Rollup plugin. A package whose license is not found stops the build. */
export function licenseFile(fileName = LICENSE_FILE) {
  return {
    name: 'license-file',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = [...new Set(modules.flatMap(sourceFolders))].sort();
      const source = ['.', ...folders].map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * The folder of a module's package: the name after the last `node_modules`, with its scope. For our own, none; but for the
 * icons, those of their drawings.
 */
function sourceFolders(id) {
  const file = id.split(path.sep).join('/');
  if (/\/elements\/icons\/art\.[jt]s$/.test(file))
    return readdirSync(DRAWINGS).map((folder) => `${DRAWINGS}/${folder}`);
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no license file: its notice must go with the script file.`);
  const title = folder === '.' ? name : `${name} ${version}`;
  return `${title} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}

// Part of the build: writes the custom elements manifest, and what editors read instead of one. With `docs`, it fills the
// tables of the docs instead.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentsWith } from './docs.js';
import { vsCodeCssData, vsCodeHtmlData, webTypes } from './editor-data.js';
import { elementsIn, manifestOf } from './manifest.js';
import { readElements } from './read-elements.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const manifest = manifestOf(await readElements(project));
const elements = elementsIn(manifest);

if (process.argv[2] === 'docs') {
  for (const { file, text } of await documentsWith(project, elements)) writeFileSync(path.join(project, file), text);
} else {
  const { name, version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  const files: Readonly<Record<string, object>> = {
    'custom-elements.json': manifest,
    'web-types.json': webTypes({ name, version }, elements),
    'vscode.html-custom-data.json': vsCodeHtmlData(elements),
    'vscode.css-custom-data.json': vsCodeCssData(elements),
  };
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(path.join(project, 'dist', file), `${JSON.stringify(content, null, 2)}\n`);
  }
}

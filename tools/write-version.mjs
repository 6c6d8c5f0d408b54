// Writes package.json's version into src/define.ts, after `changeset version` has raised it.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'src/define.ts';
const VERSION = /(?<=const VERSION = ')[^']+(?=')/;

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const text = readFileSync(FILE, 'utf8');
if (!VERSION.test(text)) throw new Error(`${FILE} has no VERSION.`);
writeFileSync(FILE, text.replace(VERSION, version));

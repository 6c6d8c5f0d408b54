// Compiles src/angular/ into src/angular/compiled/ with Angular's own compiler, from the app of `npm run test:frameworks`, which
// fails if this was forgotten. Run `npm run compile:angular` after every change there.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { install, pack, run } from '../test/frameworks/support/install.js';
import { ANGULAR, COMPILE_DIRECTIVES } from '../test/frameworks/support/stacks.js';

const COMPILED = 'src/angular/compiled';

const folder = install(ANGULAR, pack());
run(COMPILE_DIRECTIVES, folder);
rmSync(COMPILED, { recursive: true, force: true });
cpSync(path.join(folder, 'compiled'), COMPILED, { recursive: true });

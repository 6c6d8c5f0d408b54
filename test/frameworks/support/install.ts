// Packs the package once, and installs the apps outside the project, where nothing of the project can be found by accident.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../../node/support/project.js';
import type { Stack } from './stacks.js';

const APPS = path.join(PROJECT, 'test/frameworks/apps');
/** Kept between runs: an app is installed again when its lockfile changes. */
const WORK = path.join(tmpdir(), 'payfect-checkout-frameworks');
/** Made in the work folder, and kept there when the app is copied again. */
const KEPT = new Set(['node_modules', '.installed']);

/** Runs `npm pack` and returns the tarball's path. */
export function pack(): string {
  mkdirSync(WORK, { recursive: true });
  const options = ['pack', '--json', '--ignore-scripts', '--pack-destination', WORK];
  const output = execFileSync('npm', options, { cwd: PROJECT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(output) as { filename: string }[];
  if (packed === undefined) throw new Error('npm pack has packed nothing');
  return path.join(WORK, packed.filename);
}

/** The folders that this run has installed. */
const installed = new Set<string>();

/** Copies the app, installs what its lockfile lists, then the tarball; once for apps that share it. Returns its folder. */
export function install({ install: name, borrows }: Stack, tarball: string): string {
  const folder = path.join(WORK, name);
  if (installed.has(name)) return folder;
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) {
    if (!KEPT.has(entry)) rmSync(path.join(folder, entry), { recursive: true });
  }
  const isSource = (file: string) => !NOT_SOURCES.has(path.basename(file));
  cpSync(path.join(APPS, name), folder, { recursive: true, filter: isSource });
  cpSync(path.join(APPS, 'shop.ts'), path.join(folder, 'shop.ts'));
  if (borrows !== undefined) {
    cpSync(path.join(APPS, borrows), path.join(folder, path.basename(borrows)), { recursive: true, filter: isSource });
  }
  const marker = path.join(folder, '.installed');
  const wanted = hashOf(path.join(folder, 'package-lock.json'));
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
    run('npm ci', folder, NPM_OPTIONS);
    writeFileSync(marker, wanted);
  }
  run(`npm install --no-save ${path.resolve(tarball)}`, folder, NPM_OPTIONS);
  installed.add(name);
  return folder;
}

/** What a developer's own commands leave in the apps' folders. */
const NOT_SOURCES = new Set(['node_modules', 'dist', '.next', '.nuxt', '.output', '.svelte-kit', '.astro', '.angular']);

const NPM_OPTIONS = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The environment of a command in an app's folder: its own programs first, and nothing that npm set for this run. */
export function environmentIn(folder: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_)/i.test(name) || name === 'npm_config_cache',
  );
  const PATH = [path.join(folder, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  return {
    ...Object.fromEntries(own),
    PATH,
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

export interface Finished {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command line and returns what it printed. */
export function tryRun(command: string, folder: string): Finished {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: environmentIn(folder),
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Runs a command line. @throws {Error} with its output if it fails. */
export function run(command: string, folder: string, options: readonly string[] = []): void {
  const { status, output } = tryRun([command, ...options].join(' '), folder);
  if (status !== 0) throw new Error(`\`${command}\` failed in ${folder}:\n${output}`);
}

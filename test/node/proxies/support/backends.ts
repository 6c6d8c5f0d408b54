// Every backend of demo/proxies/, started as its header comment says.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../../support/project.js';
import { runProgram, type Program } from './run-program.js';

const DEMO_PROXIES = path.join(PROJECT, 'demo', 'proxies');
const HOSTS = path.join(PROJECT, 'test', 'node', 'proxies', 'hosts');
const INSTALL_NODE = 'Run the tests with Node 20.19 or newer.';

type PreparedProgram = Program & { readonly remove?: () => Promise<void> };

export interface Backend {
  readonly name: string;
  /** Where the provider's callback goes, if not to `/payfect/callback`. */
  readonly callbackPath?: string;
  /** What it prints when it is ready. */
  readonly listening: RegExp;
  /** Builds and installs what it needs; `remove` deletes that again. */
  prepare(port: number): Promise<PreparedProgram>;
}

export const NODE = onNode('node');
export const EXPRESS = onNode('express');
export const FASTIFY = onNode('fastify');
export const HONO = onNode('hono');

export const BUN: Backend = {
  name: 'Bun',
  listening: /Listening on/,
  prepare: async () => ({
    command: [path.join(PROJECT, 'node_modules', 'bun', 'bin', 'bun.exe'), path.join(DEMO_PROXIES, 'bun.mjs')],
    install: 'Run npm install, with install scripts allowed for the package bun.',
  }),
};

export const WORKERS = inHost('workers', ['workers.mjs']);
export const NEXT_TYPESCRIPT = inHost('next-typescript');
export const SVELTEKIT = inHost('sveltekit');
export const ASTRO = inHost('astro');
export const NUXT = inHost('nuxt');

export const PHP: Backend = {
  name: 'PHP',
  listening: /Development Server .* started/,
  prepare: async (port) => ({
    command: ['php', '-S', `localhost:${port}`, path.join(DEMO_PROXIES, 'payfect.php')],
    install: 'Install PHP 8.1 or newer (Debian: apt-get install php-cli).',
  }),
};

export const PYTHON: Backend = {
  name: 'Python',
  listening: /Listening on/,
  prepare: async () => ({
    // The system's Python first: `python3` may be the shim of a version manager with no version selected.
    command: [
      existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3',
      path.join(DEMO_PROXIES, 'payfect_proxy.py'),
    ],
    install: 'Install Python 3.10 or newer (Debian: apt-get install python3).',
  }),
};

export const GO: Backend = {
  name: 'Go',
  listening: /Listening on/,
  prepare: () =>
    inTempFolder('payfect-go-', async (folder) => {
      const install = 'Install Go 1.19 or newer (Debian: apt-get install golang-go).';
      const program = path.join(folder, 'proxy');
      // Not `go run`: killing it leaves its child process running.
      await runToEnd({ command: ['go', 'build', '-o', program, path.join(DEMO_PROXIES, 'go', 'main.go')], install });
      return { command: [program], install };
    }),
};

export const NEXT: Backend = {
  name: 'Next',
  listening: /Ready in/,
  prepare: (port) => prepareNext(port, {}),
};

/** As docs/proxies.md says. */
export const NEXT_WITH_SLASHES: Backend = {
  name: 'Next with trailingSlash',
  listening: /Ready in/,
  callbackPath: '/payfect/callback/',
  prepare: (port) => prepareNext(port, { trailingSlash: true, skipTrailingSlashRedirect: true }),
};

function prepareNext(port: number, config: object): Promise<PreparedProgram> {
  return inTempFolder('payfect-next-', async (folder) => {
    await cp(path.join(DEMO_PROXIES, 'next'), folder, { recursive: true });
    await writeFile(path.join(folder, 'next.config.mjs'), `export default ${JSON.stringify(config)};\n`);
    await linkPackages(folder, ['next', 'react', 'react-dom']);
    const next = path.join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');
    const shared = { cwd: folder, env: NEXT_ENV, install: INSTALL_NODE };
    // Turbopack rejects packages that are symlinks out of the project.
    await runToEnd({ ...shared, command: [process.execPath, next, 'build', '--webpack'] });
    return {
      ...shared,
      command: [process.execPath, next, 'start', '--port', String(port), '--hostname', 'localhost'],
    };
  });
}

/** Keeps Next from sending telemetry, patching lockfiles, and installing missing packages through the symlinks. */
const NEXT_ENV = {
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
  npm_config_dry_run: 'true',
};

function onNode(name: string): Backend {
  return {
    name,
    listening: /Listening on/,
    prepare: async () => ({
      command: [process.execPath, path.join(DEMO_PROXIES, `${name}.mjs`)],
      install: INSTALL_NODE,
    }),
  };
}

/**
 * A recipe for a framework that is too heavy to build here, in a small program (`hosts/`) that calls it as the framework does.
 * @param files below demo/proxies/ to copy; by default the folder of that name.
 */
function inHost(name: string, files: readonly string[] = [`${name}/.`]): Backend {
  return {
    name,
    listening: /Listening on/,
    prepare: () =>
      inTempFolder(`payfect-${name}-`, async (folder) => {
        for (const file of files) {
          await cp(path.join(DEMO_PROXIES, file), path.join(folder, path.basename(file)), { recursive: true });
        }
        await cp(path.join(HOSTS, `${name}.mjs`), path.join(folder, 'host.mjs'));
        await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
        await linkPackages(folder, ['h3', '@hono/node-server']);
        await writePackage(path.join(folder, 'node_modules', '$env'), {
          'dynamic/private.js': 'export const env = process.env;',
        });
        const command = [process.execPath, '--import', import.meta.resolve('tsx'), 'host.mjs'] as const;
        return { cwd: folder, command, install: INSTALL_NODE };
      }),
  };
}

/** Makes packages of this project, and the project itself, importable from a folder. */
async function linkPackages(folder: string, names: readonly string[]): Promise<void> {
  const modules = path.join(folder, 'node_modules');
  for (const name of names) {
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await symlink(path.join(PROJECT, 'node_modules', name), path.join(modules, name));
  }
  await symlink(PROJECT, path.join(modules, 'payfect-checkout'));
}

async function writePackage(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const exports = { './*': './*.js' };
  for (const [file, text] of Object.entries({
    'package.json': JSON.stringify({ type: 'module', exports }),
    ...files,
  })) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

async function inTempFolder(name: string, prepare: (folder: string) => Promise<Program>): Promise<PreparedProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), name));
  const remove = () => rm(folder, { recursive: true });
  try {
    return { ...(await prepare(folder)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function runToEnd(program: Program): Promise<void> {
  const { code, output } = await runProgram(program).exited();
  if (code !== 0) throw new Error(`${program.command.join(' ')} exited with ${code}:\n${output}`);
}

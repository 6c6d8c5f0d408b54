// Every backend of demo/proxies/, started as its first lines say.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../../support/project.js';
import { runProgram, type Program } from './run-program.js';

const DEMOS = path.join(PROJECT, 'demo', 'proxies');
const INSTALL_NODE = 'Run the tests with Node 20.19 or newer.';

type Prepared = Program & { readonly remove?: () => Promise<void> };

export interface Backend {
  readonly name: string;
  /** What it prints once it listens. */
  readonly listening: RegExp;
  /** What must be done before it can be started; `remove` undoes it. */
  prepare(port: number): Promise<Prepared>;
}

export const NODE = onNode('node');
export const EXPRESS = onNode('express');
export const FASTIFY = onNode('fastify');
export const HONO = onNode('hono');

export const PHP: Backend = {
  name: 'PHP',
  listening: /Development Server .* started/,
  prepare: async (port) => ({
    command: ['php', '-S', `localhost:${port}`, path.join(DEMOS, 'payfect.php')],
    install: 'Install PHP 8.1 or newer (Debian: apt-get install php-cli).',
  }),
};

export const PYTHON: Backend = {
  name: 'Python',
  listening: /Listening on/,
  prepare: async () => ({
    // The system's own where there is one: `python3` may be a version manager's, without any version chosen.
    command: [existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3', path.join(DEMOS, 'payfect_proxy.py')],
    install: 'Install Python 3.10 or newer (Debian: apt-get install python3).',
  }),
};

export const GO: Backend = {
  name: 'Go',
  listening: /Listening on/,
  prepare: () =>
    inNewFolder('payfect-go-', async (folder) => {
      const install = 'Install Go 1.19 or newer (Debian: apt-get install golang-go).';
      const program = path.join(folder, 'proxy');
      // Not `go run`: stopping that leaves its child behind.
      await finish({ command: ['go', 'build', '-o', program, path.join(DEMOS, 'go', 'main.go')], install });
      return { command: [program], install };
    }),
};

export const NEXT: Backend = {
  name: 'Next',
  listening: /Ready in/,
  prepare: (port) =>
    inNewFolder('payfect-next-', async (folder) => {
      await cp(path.join(DEMOS, 'next'), folder, { recursive: true });
      await mkdir(path.join(folder, 'node_modules'));
      for (const name of ['next', 'react', 'react-dom']) {
        await symlink(path.join(PROJECT, 'node_modules', name), path.join(folder, 'node_modules', name));
      }
      await symlink(PROJECT, path.join(folder, 'node_modules', 'payfect-checkout'));
      const next = path.join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');
      const shared = { cwd: folder, env: NEXT_ENV, install: INSTALL_NODE };
      // Its other bundler refuses packages that are links to somewhere else.
      await finish({ ...shared, command: [process.execPath, next, 'build', '--webpack'] });
      return {
        ...shared,
        command: [process.execPath, next, 'start', '--port', String(port), '--hostname', 'localhost'],
      };
    }),
};

/** Next would tell its makers, patch a lockfile it finds, and have npm install what it misses, through our links. */
const NEXT_ENV = {
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
  npm_config_dry_run: 'true',
};

function onNode(name: string): Backend {
  return {
    name,
    listening: /Listening on/,
    prepare: async () => ({ command: [process.execPath, path.join(DEMOS, `${name}.mjs`)], install: INSTALL_NODE }),
  };
}

async function inNewFolder(name: string, prepare: (folder: string) => Promise<Program>): Promise<Prepared> {
  const folder = await mkdtemp(path.join(tmpdir(), name));
  const remove = () => rm(folder, { recursive: true });
  try {
    return { ...(await prepare(folder)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function finish(program: Program): Promise<void> {
  const { code, output } = await runProgram(program).ended();
  if (code !== 0) throw new Error(`${program.command.join(' ')} ended with ${code}:\n${output}`);
}

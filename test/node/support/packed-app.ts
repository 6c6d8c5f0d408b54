// A merchant's folder with the packed package in its node_modules, and nothing else of the project.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { built, jsonOf, PROJECT } from './project.js';

export interface PackedApp {
  readonly folder: string;
  /** Writes a file, runs it with Node, and returns what it printed. @throws {Error} if it fails. */
  run(file: string, text: string, ...args: readonly string[]): string;
  remove(): void;
}

/** @param beside Other packages that the app has installed. */
export function packedApp(beside: readonly string[] = []): PackedApp {
  built('sandbox/index.js');
  const folder = mkdtempSync(path.join(tmpdir(), 'payfect-app-'));
  const modules = path.join(folder, 'node_modules');
  mkdirSync(path.join(modules, 'payfect-checkout'), { recursive: true });
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const target = path.join(modules, 'payfect-checkout');
  execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', target, '--strip-components=1']);
  for (const name of [...Object.keys(jsonOf('package.json').dependencies as object), ...beside]) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(path.join(PROJECT, 'node_modules', name), path.join(modules, name), 'dir');
  }
  return {
    folder,
    run(file, text, ...args) {
      writeFileSync(path.join(folder, file), text);
      // Node's own tests do not run within another of them that they can see.
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const { status, stdout, stderr } = spawnSync(process.execPath, [...args, file], {
        cwd: folder,
        env,
        encoding: 'utf8',
        timeout: 60_000,
      });
      if (status !== 0) throw new Error(`${file} ended with ${String(status)}:\n${stdout}\n${stderr}`);
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

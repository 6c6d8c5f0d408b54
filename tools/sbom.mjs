// Prints the software bill of materials of a release (CycloneDX): what the script files contain and what npm installs, in the
// versions of our lockfile. `npm sbom --omit dev` here would leave out Lit, because test tools depend on it, too.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'payfect-checkout-sbom-'));
try {
  const { name, version, description, license, repository, dependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const published = { name, version, description, license, repository, dependencies };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(published));
  copyFileSync('package-lock.json', path.join(folder, 'package-lock.json'));
  npm('install', '--package-lock-only', '--prefer-offline', '--no-audit', '--no-fund');
  process.stdout.write(npm('sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function npm(...args) {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

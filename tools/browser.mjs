// Finds the browser that tests and screenshots use, so that `npm test` needs no manual step on a bare machine.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const INSTALLED = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) =>
    process.env[variable] === undefined
      ? []
      : ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((program) =>
          path.join(process.env[variable], program),
        ),
  ),
};

/**
 * The browser to use: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else (linux x64) the Chromium that
 * comes inside the npm package @sparticuz/chromium. `BUNDLED_BROWSER=1` prefers the npm one.
 * @returns {Promise<{ from: string, executablePath: string, headless: true, args: string[], env?: Record<string, string> }>}
 */
export async function findBrowser() {
  const picked = await pickBrowser();
  if (picked === undefined) {
    throw new Error('No Chrome, Chromium or Edge found. Install one, or set CHROME_PATH to its program.');
  }
  // Chromium refuses its own sandbox as root and in most containers; the npm build ships none at all.
  const sandboxless = process.getuid?.() === 0 || process.env.CI !== undefined || picked.from.startsWith('npm');
  return {
    ...picked,
    headless: true,
    args: [...(picked.args ?? []), ...(sandboxless ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  };
}

async function pickBrowser() {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, from: 'CHROME_PATH' };
  const bundles = process.platform === 'linux' && process.arch === 'x64';
  if (bundles && process.env.BUNDLED_BROWSER === '1') return bundledBrowser();
  const installed = (INSTALLED[process.platform] ?? []).map(locate).find((found) => found !== undefined);
  if (installed !== undefined) return { executablePath: installed, from: `installed, ${installed}` };
  return bundles ? bundledBrowser() : undefined;
}

function locate(name) {
  const candidates = path.isAbsolute(name)
    ? [name]
    : (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return candidates.find((candidate) => existsSync(candidate));
}

async function bundledBrowser() {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  // The package's `exports` hide its package.json.
  const packageFolder = entry.slice(0, entry.indexOf(`${path.sep}build${path.sep}`));
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const home = path.join(projectRoot, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(path.join(home, 'chromium'))) await (unpacking ??= unpackBundledBrowser(home));
  return {
    executablePath: path.join(home, 'chromium'),
    from: `npm package @sparticuz/chromium ${version}`,
    args: ['--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(home, 'fonts'),
    },
  };
}

/** Under way in this process: several first starts at once share it. */
let unpacking;

async function unpackBundledBrowser(home) {
  const part = `${home}.${process.pid}`;
  await mkdir(part, { recursive: true });
  const saved = { ...process.env };
  // The package unpacks under os.tmpdir(), reuses whatever lies there, and brings its NSS libraries only on Lambda.
  process.env.TMPDIR = part;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
    if (saved[name] === undefined) delete process.env[name];
    else process.env[name] = saved[name];
  }
  // Its own fonts.conf names a folder that exists on Lambda only.
  await writeFile(
    path.join(part, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>\n`,
  );
  // Several processes at once: one copy survives, the others are thrown away.
  await rename(part, home).catch(() => rm(part, { recursive: true, force: true }));
}

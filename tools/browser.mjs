// Finds the browser for tests and screenshots, so that `npm test` needs no manual step on a bare machine.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browser, ChromeReleaseChannel, computeSystemExecutablePath } from '@puppeteer/browsers';
import { findProgram } from './find-program.mjs';

const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Puppeteer looks for Chrome only. */
const CHROMIUM_AND_EDGE = {
  linux: ['chromium-headless-shell', 'chromium', 'chromium-browser', 'microsoft-edge-stable'],
  darwin: ['Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`],
};

/**
 * The browser to use: `CHROME_PATH`, or else an installed Chrome, Chromium or Edge, or else (Linux x64) the Chromium
 * inside the npm package @sparticuz/chromium. `BUNDLED_BROWSER=1` prefers the npm one to an installed one.
 */
export async function findBrowser() {
  const browser = await pickBrowser();
  if (browser === undefined) {
    throw new Error('No Chrome, Chromium or Edge found. Install one, or set CHROME_PATH to its program.');
  }
  // Chromium's own sandbox does not work as root or in most containers; the npm build has none.
  const sandboxless = process.getuid?.() === 0 || process.env.CI !== undefined || browser.from.startsWith('npm');
  return {
    ...browser,
    headless: true,
    args: [...(browser.args ?? []), ...(sandboxless ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  };
}

async function pickBrowser() {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, from: 'CHROME_PATH' };
  const canBundle = process.platform === 'linux' && process.arch === 'x64';
  if (canBundle && process.env.BUNDLED_BROWSER === '1') return bundledBrowser();
  const installed = installedChrome() ?? (CHROMIUM_AND_EDGE[process.platform] ?? []).map(findProgram).find(Boolean);
  if (installed !== undefined) return { executablePath: installed, from: `installed, ${installed}` };
  return canBundle ? bundledBrowser() : undefined;
}

function installedChrome() {
  try {
    return computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE });
  } catch {
    return undefined;
  }
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

/** Shared by concurrent first starts in this process. */
let unpacking;

async function unpackBundledBrowser(home) {
  const unpacked = `${home}.${process.pid}`;
  await mkdir(unpacked, { recursive: true });
  const saved = { ...process.env };
  // The package unpacks into os.tmpdir(), reuses files it finds there, and unpacks its NSS libraries only on Lambda.
  process.env.TMPDIR = unpacked;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
    if (saved[name] === undefined) delete process.env[name];
    else process.env[name] = saved[name];
  }
  // The package's fonts.conf names a folder that exists only on Lambda.
  await writeFile(
    path.join(unpacked, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>\n`,
  );
  // If several processes unpack at once, one copy is kept and the others are deleted.
  await rename(unpacked, home).catch(() => rm(unpacked, { recursive: true, force: true }));
}

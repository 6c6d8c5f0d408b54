// Starts WebKitGTK's MiniBrowser for web-test-runner over plain WebDriver, with a virtual display if there is none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { placeWindow, webkitPage } from './webkit-page.mjs';

const { fetch } = globalThis;
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const PACKAGES = 'webkit2gtk-driver and xvfb';
const WINDOW_PX = { width: 1024, height: 768 };
const START_TRIES = 100;

/** One window, one test file at a time. */
export function webkitLauncher() {
  if (!existsSync(MINI_BROWSER)) throw new Error(`No WebKit at ${MINI_BROWSER}. Install Debian's ${PACKAGES}.`);
  const pages = new Map();
  let starting;
  let page;
  const show = async (url) => {
    const { session } = await (starting ??= startWebkit());
    page ??= webkitPage(session);
    await session('POST', '/url', { url });
  };
  return {
    name: 'WebKit',
    // The runner's commands (`sendKeys` and so on) know three types; `getPage` returns what they use of this one.
    type: 'playwright',
    concurrency: 1,
    initialize: async () => undefined,
    async startSession(id, url) {
      await show(url);
      pages.set(id, url);
    },
    getPage: () => page,
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id),
    async stopSession(id) {
      pages.delete(id);
      await show('about:blank');
      return {};
    },
    async stop() {
      await (await starting)?.stop();
    },
  };
}

async function startWebkit() {
  const display = await startDisplay();
  const port = await freePort();
  const config = await smallToolbar();
  // Containers set the locale to "C.UTF-8", which WebKit reports as the shopper's language; it reports "C" as English.
  const env = { ...display.env, LC_ALL: 'C', XDG_CONFIG_HOME: config };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  await untilReady(`http://127.0.0.1:${port}/status`);
  const call = (method, path, body) => command(method, `http://127.0.0.1:${port}${path}`, body);
  const options = { binary: MINI_BROWSER, args: ['--automation'] };
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
  await placeWindow(session, WINDOW_PX);
  return {
    session,
    async stop() {
      // Fails if the browser has crashed.
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      await ended(driver);
      await display.stop();
      await rm(config, { recursive: true });
    },
  };
}

/** A folder of settings for GTK: the window is at least as wide as MiniBrowser's toolbar, which otherwise takes 447 px. */
async function smallToolbar() {
  const config = await mkdtemp(path.join(tmpdir(), 'payfect-webkit-'));
  await mkdir(path.join(config, 'gtk-3.0'));
  const css = '* { padding: 0; margin: 0; min-width: 0; min-height: 0; border: none; font-size: 1px; }';
  await writeFile(path.join(config, 'gtk-3.0', 'gtk.css'), css);
  return config;
}

async function startDisplay() {
  if (process.env.DISPLAY) return { env: process.env, stop: async () => undefined };
  const options = ['-displayfd', '3', '-screen', '0', '1280x2000x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(server.stdio[3], 'data');
  return { env: { ...process.env, DISPLAY: `:${String(number).trim()}` }, stop: () => ended(server) };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function untilReady(url) {
  for (let tries = 0; tries < START_TRIES; tries++) {
    if (await command('GET', url).catch(() => null)) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start.');
}

async function command(method, url, body) {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message}`);
  return value;
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

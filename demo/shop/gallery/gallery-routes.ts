// The gallery of every state of the element, for designers, and the playground. They have no part in the purchase.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Context, Hono } from 'hono';
import { PREVIEW_STATES, type PreviewState } from '../../../src/preview/index.js';
import { framePage } from './frame-page.js';
import { galleryPage } from './gallery-page.js';
import { playgroundPage, playgroundSwitches } from './playground-page.js';
import { statePage } from './state-page.js';
import { readSettings, type Settings, type Switch, switches, switchesForOne } from './switches.js';

/** @param distDir folder with `themes/`, if there are any */
export function galleryRoutes(distDir: string): Hono {
  const app = new Hono();
  app.get('/gallery', async (context) => {
    const { all, settings } = await read(context, switches, distDir);
    return context.html(galleryPage(all, settings));
  });
  app.get('/playground', async (context) => {
    const { all, settings } = await read(context, playgroundSwitches, distDir);
    return context.html(playgroundPage(all, settings));
  });
  app.get('/gallery/frame/:state', async (context, next) => {
    const state = stateNamed(context.req.param('state'));
    return state === undefined ? next() : context.html(framePage(state));
  });
  app.get('/gallery/:state', async (context, next) => {
    const state = stateNamed(context.req.param('state'));
    if (state === undefined) return next();
    const { all, settings } = await read(context, switchesForOne, distDir);
    return context.html(statePage(state, all, settings));
  });
  return app;
}

function stateNamed(name: string): PreviewState | undefined {
  return PREVIEW_STATES.find((state) => state === name);
}

async function read(
  context: Context,
  switchesFor: (themes: readonly string[]) => readonly Switch[],
  distDir: string,
): Promise<{ readonly all: readonly Switch[]; readonly settings: Settings }> {
  const all = switchesFor(await themesIn(distDir));
  return { all, settings: readSettings(all, new URL(context.req.url).searchParams) };
}

/** Read for each page: a rebuild may add one. */
async function themesIn(distDir: string): Promise<readonly string[]> {
  const files = await readdir(path.join(distDir, 'themes')).catch(() => []);
  return files.flatMap((file) => /^(?<name>[\w-]+)\.css$/.exec(file)?.groups?.name ?? []).sort();
}

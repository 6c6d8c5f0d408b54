// An app's bundle of the npm modules, with the lowest versions of Lit that package.json accepts: an app shares its own copy.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { Browser } from 'playwright-core';
import { rollup } from 'rollup';
import { launchBrowser } from '../support/browser.js';
import { confirmTron } from '../support/checkout-element.js';
import { startFaultServer } from '../support/fault-server.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse, SESSION_ID } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

/** The packages of Lit, and the names under which package.json has their lowest versions. */
const LOWEST: Readonly<Record<string, string>> = {
  lit: 'lowest-lit',
  'lit-element': 'lowest-lit-element',
  'lit-html': 'lowest-lit-html',
  '@lit/reactive-element': 'lowest-reactive-element',
};

async function bundleWithLowestLit(): Promise<string> {
  const bundle = await rollup({
    input: 'dist/define.js',
    plugins: [
      {
        name: 'lowest-lit',
        async resolveId(specifier, importer) {
          const [, name = '', file = ''] = /^((?:@lit\/)?[\w-]+)(\/.+)?$/.exec(specifier) ?? [];
          const lowest = LOWEST[name];
          return lowest === undefined ? null : this.resolve(lowest + file, importer);
        },
      },
      nodeResolve(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  return output[0].code;
}

async function jsonOf(folder: string): Promise<{ version: string; dependencies: Readonly<Record<string, string>> }> {
  return JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as never;
}

describe('npm modules, bundled with the lowest Lit that package.json accepts', () => {
  let browser: Browser;
  let script = '';
  before(async () => {
    script = await bundleWithLowestLit();
    browser = await launchBrowser();
  });
  after(() => browser.close());

  const open = async (t: Parameters<typeof Visit.open>[0], session: object) => {
    const server = await startFaultServer();
    t.after(() => server.close());
    server.files.set('/app.js', { type: 'text/javascript', body: script });
    const tag = '<script type="module" src="/app.js"></script>';
    return Visit.open(t, browser, { server, script: tag, session: { ...session } });
  };

  test('the versions are the lowest of their ranges, and are those in the bundle', async () => {
    const { dependencies } = await jsonOf('.');
    const lit = await jsonOf('node_modules/lowest-lit');
    assert.equal(lit.version, dependencies.lit?.replace('^', ''));
    for (const [name, range] of Object.entries(lit.dependencies)) {
      const { version } = await jsonOf(`node_modules/${LOWEST[name] ?? ''}`);
      assert.equal(version, range.replace('^', ''), name);
      assert.ok(script.includes(`Versions??=[]).push("${version}")`), name);
    }
  });

  test('complete a purchase', async (t) => {
    await buy(await open(t, WITH_CHOICE));
  });

  test('fix a choice in two steps', async (t) => {
    const visit = await open(t, { ...WITH_CHOICE, links: { select: `${SESSION_ID}/select` } });
    visit.server.others.fallback = sessionResponse(visit.server);
    await confirmTron(visit.page);
    assert.deepEqual(visit.uncaughtErrors, []);
  });
});

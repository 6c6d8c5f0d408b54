// Libraries that predate the standards and change built-ins for every later script.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { startFaultServer } from '../support/fault-server.js';
import { launchBrowser } from '../support/browser.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { Visit } from '../support/visit.js';

describe('a page with an old library', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  async function openWith(t: TestContext, library: string): Promise<Visit> {
    const server = await startFaultServer();
    t.after(() => server.close());
    server.files.set('/library.js', { type: 'text/javascript', body: library });
    return Visit.open(t, browser, {
      server,
      session: WITH_CHOICE,
      attributes: 'no-images',
      head: '<script src="/library.js"></script>',
    });
  }

  test('F62 Prototype.js 1.7.3: a purchase completes', async (t) => {
    const visit = await openWith(t, await debianFile('libjs-prototype', 'prototype/prototype.js'));
    assert.equal(await visit.page.evaluate('Prototype.Version'), '1.7.3');
    await buy(visit);
  });

  // The 1.2 layer replaces Event, Array.from, Function.prototype.bind and JSON.
  test('F63 MooTools 1.4.5 with its 1.2 layer: a purchase completes', async (t) => {
    const visit = await openWith(t, await debianFile('libjs-mootools', 'mootools/mootools-core-nc.js'));
    assert.equal(await visit.page.evaluate('MooTools.version'), '1.4.5');
    await buy(visit);
  });
});

/** npm has neither library in the form that browsers load. */
async function debianFile(packageName: string, file: string): Promise<string> {
  return readFile(`/usr/share/javascript/${file}`, 'utf8').catch((cause: unknown) => {
    throw new Error(`Install the Debian package ${packageName}: this test loads its ${file}.`, { cause });
  });
}

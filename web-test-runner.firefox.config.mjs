// The element's tests in Firefox, which puppeteer drives over WebDriver BiDi. `FIREFOX_PATH` names another program than
// Debian's.
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { browserTests } from './tools/browser-tests.mjs';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
if (!existsSync(executablePath)) {
  throw new Error(`No Firefox at ${executablePath}. Install Debian's firefox-esr, or set FIREFOX_PATH to its program.`);
}

export default {
  ...browserTests,
  // Of two windows only one has the focus, which tests ask for; nor is it faster, as each takes twice as long.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  browsers: [chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true } })],
};

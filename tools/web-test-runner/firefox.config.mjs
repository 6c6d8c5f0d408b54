// Runs the browser tests in Firefox, which Puppeteer drives over WebDriver BiDi. `FIREFOX_PATH` overrides the path of
// Debian's program.
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { otherEngineTests } from './common.mjs';
import { writePages } from './pages.mjs';

const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
if (!existsSync(executablePath)) {
  throw new Error(`No Firefox at ${executablePath}. Install Debian's firefox-esr, or set FIREFOX_PATH to its program.`);
}

export default {
  ...otherEngineTests,
  files: writePages('firefox'),
  browsers: [chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true } })],
};

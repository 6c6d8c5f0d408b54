import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runProgram } from './support/run-program.js';

describe('A program that the tests need', () => {
  test('is named, with what to install, where it is missing', async () => {
    const install = 'Install it (Debian: apt-get install it).';
    const missing = runProgram({ command: ['not-installed-anywhere'], install });
    await assert.rejects(missing.prints(/ready/), { message: `not-installed-anywhere cannot be started. ${install}` });
    await missing.stop();
  });

  test('is not waited for once it has ended', async () => {
    const command = [process.execPath, '--eval', 'console.log("no port"); process.exitCode = 3'] as const;
    await assert.rejects(runProgram({ command, install: '' }).prints(/ready/), /ended with 3:\nno port/);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runProgram } from './support/run-program.js';

describe('Running a program', () => {
  test('a missing program: the error says how to install it', async () => {
    const install = 'Install it (Debian: apt-get install it).';
    const missing = runProgram({ command: ['not-installed-anywhere'], install });
    await assert.rejects(missing.waitForOutput(/ready/), {
      message: `not-installed-anywhere cannot be started. ${install}`,
    });
    await missing.stop();
  });

  test('rejects with the output once the program has exited', async () => {
    const command = [process.execPath, '--eval', 'console.log("no port"); process.exitCode = 3'] as const;
    await assert.rejects(runProgram({ command, install: '' }).waitForOutput(/ready/), /exited with 3:\nno port/);
  });
});

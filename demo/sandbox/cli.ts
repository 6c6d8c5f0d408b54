#!/usr/bin/env node
// `npx payfect-checkout`: runs the sandbox, or checks a proxy. The build bundles it with the sandbox.
import { parseArgs } from 'node:util';
import { runSandbox } from './run-sandbox.js';
import type { Sandbox } from './start-sandbox.js';

const USAGE = `Usage: npx payfect-checkout <command>

  sandbox [--port 8001] [--secret <callback secret>]
      Runs doubles of the payment providers on your machine, without real money.

  check <url> <session-id> [--header "Name: value"]…
      Checks a proxy for mistakes and leaks, such as https://shop.example/payfect and the id of an open test session.`;

const [command, ...args] = process.argv.slice(2);

if (command === 'help' || process.argv.some((word) => word === '--help' || word === '-h')) {
  console.log(USAGE);
} else if (command === 'sandbox') {
  await sandbox(args);
} else if (command === 'check') {
  // It reads its arguments itself.
  process.argv.splice(2, 1);
  await import('../../src/proxy-check/main.js');
} else {
  fail(command === undefined ? 'A command is missing.' : `There is no command "${command}".`);
}

async function sandbox(given: string[]): Promise<void> {
  try {
    const { values } = parseArgs({ args: given, options: { port: { type: 'string' }, secret: { type: 'string' } } });
    await runSandbox({ port: values.port, portSetting: '--port', callbackSecret: values.secret, greeting });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** What to paste into a server: an object in the notation of JavaScript. */
function greeting({ url, payfect, wewire, btcpay }: Sandbox): string {
  const host = `paymentHosts: ['${payfect.paymentHosts.join(`', '`)}']`;
  return `Sandbox listening on ${url}

Your server's provider (import from 'payfect-checkout/server'):

  payfect({
    apiKey: '${payfect.apiKey}',
    callbackSecret: '${payfect.callbackSecret}',
    baseUrl: '${payfect.baseUrl}',
    ${host},
  })

or

  wewire({
    apiKey: '${wewire.apiKey}',
    baseUrl: '${wewire.baseUrl}',
    checkoutUrl: ({ sessionId }) => \`${wewire.checkoutUrl({ sessionId: '${sessionId}' })}\`,
    ${host},
  })

or

  btcpay({
    apiKey: '${btcpay.apiKey}',
    storeId: '${btcpay.storeId}',
    baseUrl: '${btcpay.baseUrl}',
    webhookSecret: '${btcpay.webhookSecret}',
    isTest: true,
  })

Open ${url} to see the checkouts and to simulate API faults.
No real money moves, and nothing is kept after it stops. Ctrl+C stops it.`;
}

function fail(problem: string): void {
  console.error(`${problem}\n\n${USAGE}`);
  process.exitCode = 2;
}

#!/usr/bin/env node
// `payfect-checkout-proxy-check <url> <session-id>`: 0 where all is right, 1 where not, 2 where nothing could be judged.
import { parseArgs } from 'node:util';
import { checkProxy, type Finding } from './check-proxy.js';
import { type Target, targetFrom } from './target.js';

const USAGE = `Usage: payfect-checkout-proxy-check <url> <session-id> [--header "Name: value"]…

  <url>         where your proxy is mounted, such as https://shop.example/payfect
  <session-id>  an open session made for this test: a proxy that is wrong may change it
  --header      sent with every request, for proxies that ask for a cookie or a token`;

try {
  const findings = await checkProxy(targetFromArguments(process.argv.slice(2)));
  console.log(reportOf(findings));
  process.exitCode = findings.some(({ verdict }) => verdict === 'wrong') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** @throws {TypeError} with what to do. */
function targetFromArguments(args: readonly string[]): Target {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { header: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  const [url, sessionId] = positionals;
  if (url === undefined || sessionId === undefined || positionals.length > 2) throw new TypeError(USAGE);
  return targetFrom(url, sessionId, values.header);
}

/** The findings for a person: a line each, and below a wrong one what to do. */
export function reportOf(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ verdict }) => verdict === 'wrong').length;
  const lines = findings.flatMap((finding) => linesOf(finding));
  const sum = wrong === 0 ? 'Nothing is wrong with this proxy.' : `${wrong} of ${findings.length} must be put right.`;
  return [...lines, '', sum].join('\n');
}

function linesOf(finding: Finding): readonly string[] {
  switch (finding.verdict) {
    case 'right':
      return [`✓ ${finding.title}`];
    case 'nothing-to-judge':
      return [`– ${finding.title} (nothing to judge)`];
    case 'wrong':
      return [`✗ ${finding.title}`, ...finding.complaints.map((complaint) => `  ${complaint}`)];
  }
}

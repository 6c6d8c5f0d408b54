#!/usr/bin/env node
// `payfect-checkout-proxy-check <url> <session-id>`.
// Exit code: 0 if no check failed, 1 if one did, 2 if the proxy could not be checked.
import { parseArgs } from 'node:util';
import { checkProxy, type Finding } from './check-proxy.js';
import { type Target, targetFrom } from './target.js';

const USAGE = `Usage: payfect-checkout-proxy-check <url> <session-id> [--header "Name: value"]…

  <url>         where your proxy is mounted, such as https://shop.example/payfect
  <session-id>  an open test session; a faulty proxy may change it
  --header      sent with every request, for proxies that require a cookie or a token`;

try {
  const findings = await checkProxy(targetFromArguments(process.argv.slice(2)));
  console.log(reportOf(findings));
  process.exitCode = findings.some(({ verdict }) => verdict === 'fail') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** @throws {TypeError} with a message that says what to do. */
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

/** One line per check, and below a failed one what to do about it. */
function reportOf(findings: readonly Finding[]): string {
  const failed = findings.filter(({ verdict }) => verdict === 'fail').length;
  const summary = failed === 0 ? 'All checks passed.' : `${failed} of ${findings.length} checks failed.`;
  return [...findings.flatMap((finding) => linesOf(finding)), '', summary].join('\n');
}

function linesOf(finding: Finding): readonly string[] {
  switch (finding.verdict) {
    case 'pass':
      return [`✓ ${finding.title}`];
    case 'skip':
      return [`– ${finding.title} (skipped: nothing to check)`];
    case 'fail':
      return [`✗ ${finding.title}`, ...finding.failures.map((failure) => `  ${failure}`)];
  }
}

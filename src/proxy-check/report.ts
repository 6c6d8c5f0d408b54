import type { Finding } from './check-proxy.js';

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

/** A reporter whose last line is the plain count (`browser: 12 passed, 0 failed`) that CI services read. */
export function closingCountReporter() {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        countSuite(session.testResults, counts);
        // A file that failed to load has no tests to count.
        if (!session.passed && session.testResults === undefined) counts.failed += 1;
      }
      console.log(`\nbrowser: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const nested of suite?.suites ?? []) countSuite(nested, counts);
}

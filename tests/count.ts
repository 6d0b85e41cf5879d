/** Prints "N passed, N failed, N skipped" from Vitest's JSON report; exits 1 if it counts a failure. */
import { readFileSync } from 'node:fs';

interface Report {
  success: boolean;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Report;
  for (const { status, assertionResults } of report.testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') counts[test.status] += 1;
      else counts.skipped += 1;
    }
    // A file that does not load has no tests, but counts as a failure.
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    if (status === 'failed' && failures === 0) counts.failed += 1;
  }
  if (!report.success && counts.failed === 0) counts.failed = 1;
} catch {
  console.log('The tests left no report: they did not start, or were stopped.');
  counts.failed = 1;
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

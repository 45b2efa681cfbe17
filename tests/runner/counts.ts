/** How a runner's own report adds up. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** A run that went wrong outside any test (a file that does not load) is a failure of its own. */
function withRun(counts: Counts, succeeded: boolean): Counts {
  const unexplained = !succeeded && counts.failed === 0;
  const empty = counts.passed + counts.failed + counts.skipped === 0;
  return unexplained || empty ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** What vitest's JSON reporter wrote. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
}

export function vitestCounts(report: VitestReport, succeeded: boolean): Counts {
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withRun(counts, succeeded && report.success);
}

/** What Playwright's JSON reporter wrote. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A flaky test counts as failed: there are no retries here, so none should be seen. */
export function playwrightCounts({ stats, errors }: PlaywrightReport, succeeded: boolean): Counts {
  const counts = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  return withRun(counts, succeeded && errors.length === 0);
}

/** The last line of a run, read by whoever started it. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

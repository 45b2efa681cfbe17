import { describe, expect, test } from 'vitest';
import { add, closingLine, playwrightCounts, vitestCounts } from '../runner/counts.ts';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
};
const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

describe('vitest', () => {
  test('counts what passed', () => {
    expect(vitestCounts(vitestReport, true)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  });
  test('a file that does not load is a failure though no test failed', () => {
    expect(vitestCounts({ ...vitestReport, success: false }, false).failed).toBe(1);
  });
  test('an error outside the tests shows in the exit code alone, and counts', () => {
    expect(vitestCounts(vitestReport, false).failed).toBe(1);
  });
  test('no test at all is a failure', () => {
    expect(vitestCounts({ ...vitestReport, numPassedTests: 0 }, true).failed).toBe(1);
  });
});

describe('playwright', () => {
  test('counts what passed', () => {
    expect(playwrightCounts({ stats, errors: [] }, true)).toMatchObject({ passed: 3, failed: 0 });
  });
  test('flaky is failed', () => {
    const report = { stats: { ...stats, flaky: 1, skipped: 2 }, errors: [] };
    expect(playwrightCounts(report, true)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });
  test('an error outside the tests counts', () => {
    expect(playwrightCounts({ stats, errors: [{}] }, false).failed).toBe(1);
  });
});

test('the closing line names skipped tests only when there are any', () => {
  const counts = { passed: 12, failed: 0, skipped: 0 };
  expect(closingLine(counts)).toBe('12 passed, 0 failed');
  expect(closingLine(add(counts, { passed: 0, failed: 1, skipped: 2 }))).toBe(
    '12 passed, 1 failed, 2 skipped',
  );
});

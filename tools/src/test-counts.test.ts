import { addCounts, countsLine, readCounts } from './test-counts'

const report = {
  numPassedTests: 4,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 1,
}

describe('the count of tests', () => {
  test('takes a file that could not run for a failed test', () =>
    expect(readCounts(JSON.stringify(report))).toEqual({ passed: 4, failed: 2, skipped: 0 }))

  test('adds up several reports', () =>
    expect(countsLine(addCounts([readCounts(JSON.stringify(report)), { passed: 3, failed: 0, skipped: 0 }]))).toBe(
      '7 passed, 2 failed',
    ))

  test('names skipped tests only when there are some', () =>
    expect(countsLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped'))
})

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @param {Count[]} counts @returns {Count} */
export function sum(counts) {
  return counts.reduce(
    (total, it) => ({
      passed: total.passed + it.passed,
      failed: total.failed + it.failed,
      skipped: total.skipped + it.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** @param {Count} count */
export function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * What a program counted in the last line of its output. One that counted nothing is one check that
 * passed or failed; one that counted no failure but failed did fail.
 * @param {string} output @param {number} status its exit code
 * @returns {Count}
 */
export function countFromLastLine(output, status) {
  const last = output.trimEnd().split('\n').at(-1) ?? ''
  const numbers = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last.trim())
  if (!numbers) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
  const [, passed, failed, skipped] = numbers.map(Number)
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed, skipped }
}

/**
 * What vitest's JSON report says. A file that could not even be loaded has no tests to fail: it
 * counts as one failure. So does a run that ended badly with every test passed (an unhandled error).
 * @param {string | undefined} report @param {number} status @returns {Count}
 */
export function countFromVitest(report, status) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    JSON.parse(report)
  const unloaded = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((it) => it.status === 'failed'),
  ).length
  const failed = numFailedTests + unloaded
  return {
    passed: numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}

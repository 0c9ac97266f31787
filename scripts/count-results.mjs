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

const mostFilesAgain = 3
// fast-check's word for a counterexample: another run would draw others and lose it.
const counterexample = /Property failed after/

/**
 * The files that are run a second time, alone: the red ones of a run, where they are few enough for the machine to be the likely cause. Where one found a
 * counterexample none is: that is a fault, whatever a second run says.
 * @param {string | undefined} report @returns {string[]} absolute paths
 */
export function filesToRunAgain(report) {
  if (report === undefined) return []
  const red = JSON.parse(report).testResults.filter((it) => it.status === 'failed')
  const errors = red.flatMap((it) => it.assertionResults.flatMap((each) => each.failureMessages))
  if (red.length > mostFilesAgain || errors.some((it) => counterexample.test(it))) return []
  return red.map((it) => it.name)
}

/**
 * The count of a run whose red files were run again: theirs is what the second run says of them.
 * @param {string} first @param {string | undefined} second @param {number} status of the second @returns {Count}
 */
export function countWithSecond(first, second, status) {
  const before = JSON.parse(first)
  const steady = before.testResults.filter((it) => it.status !== 'failed')
  const of = (...names) =>
    steady.flatMap((it) => it.assertionResults).filter((it) => names.includes(it.status)).length
  const kept = { passed: of('passed'), failed: 0, skipped: of('pending', 'skipped', 'todo') }
  return sum([kept, countFromVitest(second, status)])
}

const mostLines = 12

/**
 * What failed in a run of vitest: each test by file and name with the first lines of its error, each file that could not be loaded.
 * @param {string | undefined} report @param {number} status @param {string} root @returns {string[]}
 */
export function failuresFromVitest(report, status, root) {
  if (report === undefined) return ['The tests ended without a report.']
  const { testResults } = JSON.parse(report)
  const found = testResults.flatMap(({ name, status: ended, message, assertionResults }) => {
    const file = name.startsWith(root) ? name.slice(root.length + 1) : name
    const failed = assertionResults.filter((it) => it.status === 'failed')
    if (failed.length === 0) return ended === 'failed' ? [failure(file, message)] : []
    return failed.map((it) =>
      failure([file, ...it.ancestorTitles, it.title].join(' > '), it.failureMessages[0]),
    )
  })
  return found.length === 0 && status !== 0
    ? ['The tests ended badly, though each one passed: see above for an unhandled error.']
    : found
}

/**
 * The checks that failed, each with the first lines that it said.
 * @param {string} output of `npm run check` @param {number} status @returns {string[]}
 */
export function failuresFromChecks(output, status) {
  const found = [...output.matchAll(/^not ok (.*)\n((?: {4}.*\n)*)/gm)].map(([, name, said]) =>
    failure(`check: ${name}`, said),
  )
  return found.length === 0 && status !== 0 ? ['The checks ended badly: see above.'] : found
}

/** @param {string} name @param {string} [error] */
function failure(name, error = '') {
  const lines = error.replaceAll(/\u001b\[[0-9;]*m/g, '').split('\n')
  const first = lines.map((line) => line.trimEnd()).filter((line) => line !== '')
  return [name, ...first.slice(0, mostLines).map((line) => `    ${line.trimStart()}`)].join('\n')
}

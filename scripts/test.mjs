// `npm test`: every check and every test. The last line is the count of both.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  countFromLastLine,
  countFromVitest,
  countWithSecond,
  describe,
  failuresFromChecks,
  failuresFromVitest,
  filesToRunAgain,
  sum,
} from './count-results.mjs'
import { ensureInstalled } from './install.mjs'
import { findProjectNode, refuseOldNode } from './project-node.mjs'
import { ensureBrowserTools, findOldestPostgres } from './test-tools.mjs'
import { endInPlainWords } from './trouble.mjs'
import { ensureWebBundle } from './web-bundle.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (line) => console.log(line)
/** Said again at the end: who reads only the end of a long output sees what to look at. */
const failures = []
/** Red beside other tests and green alone. */
const unsteady = []

const endedWell = await endInPlainWords(async () => {
  refuseOldNode()
  process.umask(0o022)
  await ensureInstalled(root, 'everything', say)
  const node = findProjectNode(root)
  await ensureBrowserTools(root, say)
  const oldestPostgres = await findOldestPostgres(root, say)
  await ensureWebBundle(root, node, say)
  const counts = [await check(node), await runTests(node, [], {})]
  counts.push(await runOnOldestPostgres(node, oldestPostgres))
  const total = sum(counts)
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
  if (unsteady.length > 0) {
    say(`\nRed at first, green when run again alone; find out why:\n\n${unsteady.join('\n\n')}`)
  }
  if (failures.length > 0) say(`\nWhat failed:\n\n${failures.join('\n\n')}`)
  say(`\n${describe(total)}`)
})
// What kept the tests from running at all is one failure: the last line is the count in any case.
if (!endedWell) say(`\n${describe({ passed: 0, failed: 1, skipped: 0 })}`)

async function check(node) {
  const script = join(root, 'scripts', 'check.ts')
  if (!existsSync(script)) return sum([])
  const { status, output } = await run(node, [script], {})
  failures.push(...failuresFromChecks(output, status))
  return countFromLastLine(output, status)
}

/**
 * The few files that were red beside others are run once more, alone: what is green then was the machine's doing as likely as ours, and is told by name at the
 * end, so that somebody looks for its cause; what is red again failed.
 * @param {string[]} filters paths; none means all tests
 */
async function runTests(node, filters, environment) {
  const first = await runVitest(node, filters, environment)
  const again = filesToRunAgain(first.report)
  if (again.length === 0) {
    failures.push(...failuresFromVitest(first.report, first.status, root))
    return countFromVitest(first.report, first.status)
  }
  say(`\nRed, and run again alone: ${again.map((path) => relative(root, path)).join(', ')}`)
  const second = await runVitest(node, again, { ...environment, VITEST_MAX_WORKERS: '1' })
  const red = failuresFromVitest(second.report, second.status, root)
  failures.push(...red)
  if (red.length === 0) unsteady.push(...failuresFromVitest(first.report, first.status, root))
  return countWithSecond(first.report, second.report, second.status)
}

async function runVitest(node, filters, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'cobijo-report-'))
  try {
    const path = join(folder, 'report.json')
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const words = [vitest, 'run', ...filters, '--reporter=default', '--reporter=json']
    const { status } = await run(node, [...words, `--outputFile.json=${path}`], environment)
    return { status, report: existsSync(path) ? readFileSync(path, 'utf8') : undefined }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The server's tests once more, on a private cluster of the oldest version that is promised. */
async function runOnOldestPostgres(node, oldest) {
  const named = ['DATABASE_URL', 'PG_BIN'].find((name) => process.env[name])
  if (named) return skip(`The second run on PostgreSQL 15 is left out: ${named} names the server.`)
  if ('missing' in oldest)
    return skip(`Skipped: the tests on PostgreSQL 15, since ${oldest.missing}.`)
  say('\nThe server’s tests on PostgreSQL 15:')
  return runTests(node, ['packages/server'], { PG_BIN: oldest.bin })
}

function skip(reason) {
  say(`\n${reason}`)
  return { passed: 0, failed: 0, skipped: 1 }
}

/** Runs a program, shows what it says as it says it, and keeps its standard output. */
function run(node, words, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const output = []
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.once(signal, () => child.kill(signal))
    child.stdout.on('data', (chunk) => {
      output.push(chunk)
      process.stdout.write(chunk)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ status: code ?? 1, output: Buffer.concat(output).toString('utf8') })
    })
  })
}

// `npm run bench -- [--people N] [--entries N] [--rounds N] [--json FILE] [--only append,server,device,operation,tables,lists,linkage,synthesis]
// [--rows N,N] [--agency-people N]`: ours beside the limit, in one
// run, on this machine as it is now. Never part of the tests: a busy machine must not fail a build.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Measured } from './bench/measured.ts'

// Those that share an installation, then each alone: nothing starts with what another left in memory, and what breaks takes no
// other figures with it.
const groups: readonly (readonly Measured['part'][])[] = [
  ['append', 'server', 'operation'],
  ['device'],
  ['tables'],
  ['lists'],
  ['linkage'],
  ['synthesis'],
]

const { values } = parseArgs({
  options: {
    people: { type: 'string' },
    entries: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string', default: groups.flat().join() },
    json: { type: 'string' },
    rows: { type: 'string' },
    'agency-people': { type: 'string' },
  },
})
const asked = values.only.split(',')
const unknown = asked.filter((part) => !groups.flat().some((known) => known === part))
if (unknown.length > 0) {
  process.stderr.write(`--only takes ${groups.flat().join(', ')}\n`)
  process.exit(1)
}
const options = (['people', 'entries', 'rounds', 'rows', 'agency-people'] as const).flatMap(
  (name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]),
)
const measureParts = fileURLToPath(new URL('bench/measure-parts.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cobijo-bench-'))
const reports: unknown[] = []
const broken: string[] = []
try {
  for (const group of groups) {
    const parts = group.filter((part) => asked.includes(part)).join()
    if (parts === '') continue
    const json = join(folder, `${parts}.json`)
    const code = await run([measureParts, ...options, '--only', parts, '--json', json])
    if (code === 0) reports.push(JSON.parse(readFileSync(json, 'utf8')))
    else broken.push(parts)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(reports, undefined, 2)}\n`)
if (broken.length > 0) {
  process.stderr.write(`Not measured, because it broke off: ${broken.join(', ')}\n`)
  process.exitCode = 1
}

/** Ends with the exit code; a signal to this program reaches the one that measures, which stops its database first. */
function run(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, words, { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, pass)
      resolve(code ?? 1)
    })
  })
}

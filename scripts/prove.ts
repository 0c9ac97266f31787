import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Proofs that take too long for the gate: two hundred `kill -9` of the server and two hundred of PostgreSQL while twenty writers
 * save, then a count of what was acknowledged and a verification of the whole journal. `npm run prove -- N` asks for N of each.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const kills = Number(process.argv[2] ?? 200)
if (!Number.isSafeInteger(kills) || kills < 1) {
  console.error('The number of kills is a whole number from 1.')
  process.exit(2)
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const child = spawn(
  process.execPath,
  [vitest, 'run', 'packages/server/src/journal/kill.test.ts', '--testTimeout=14400000'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, COBIJO_KILLS: String(kills) } },
)
child.on('exit', (code) => process.exit(code ?? 1))

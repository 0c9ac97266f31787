import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { BenchFault } from './installation.ts'
import { atMost, median } from './measured.ts'
import type { Measured } from './measured.ts'

const laterStarts = 3

/** From the command to the address on the screen, with a state folder that did not exist before the first. */
export async function measureStart(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cobijo-bench-start-'))
  try {
    const first = await startOnce(join(folder, 'state'))
    const later: number[] = []
    for (let start = 0; start < laterStarts; start += 1)
      later.push(await startOnce(join(folder, 'state')))
    const note = 'npm install and build of the pages apart'
    return [
      { part: 'operation', name: 'first start', ours: first, unit: 's', note },
      {
        part: 'operation',
        name: 'second start, median',
        ours: median(later),
        unit: 's',
        against: atMost(3),
        note,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOnce(stateFolder: string): Promise<number> {
  const main = fileURLToPath(import.meta.resolve('@cobijo/server/main'))
  const startedAt = performance.now()
  // Its own database, whatever the rest of the benchmark uses.
  const { DATABASE_URL: _, ...environment } = process.env
  const child = spawn(process.execPath, [main], {
    env: { ...environment, COBIJO_STATE: stateFolder },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit')
  if (!child.stdout) throw new BenchFault('The server has no output.')
  try {
    for await (const line of createInterface({ input: child.stdout }))
      if (line.includes('Cobijo: http')) return (performance.now() - startedAt) / 1000
    throw new BenchFault('The server ended before it served.')
  } finally {
    child.kill('SIGTERM')
    await gone
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAlive } from '../packages/server/src/database/cluster/launched-server.ts'

// The starter and a server in real processes; only what the server serves is left out.
const folder = mkdtempSync(join(tmpdir(), 'cobijo-serve-test-'))
const stopRequest = import.meta.resolve('../packages/server/src/stop-request.ts')
const serve = import.meta.resolve('./serve.mjs')

beforeAll(() => {
  write(
    'server.mjs',
    `import { appendFileSync, writeFileSync } from 'node:fs'
     import { onStopRequest } from ${JSON.stringify(stopRequest)}
     const [mark, manner] = process.argv.slice(2)
     const staying = setInterval(() => {}, 1000)
     onStopRequest((reason) => {
       appendFileSync(mark, 'stopped ' + reason)
       if (manner !== 'stubborn') { clearInterval(staying); process.disconnect?.() }
     })
     if (manner === 'fails') process.exit(3)
     writeFileSync(mark, process.pid + ' ')`,
  )
  write(
    'starter.mjs',
    `import { serve } from ${JSON.stringify(serve)}
     const [server, ...words] = process.argv.slice(2)
     process.exitCode = await serve(process.execPath, [server, ...words], process.cwd())`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

let runs = 0

async function start(manner: string, around: string[] = [], environment = {}) {
  const mark = join(folder, `mark-${(runs += 1)}`)
  const words = [
    process.execPath,
    join(folder, 'starter.mjs'),
    join(folder, 'server.mjs'),
    mark,
    manner,
  ]
  const [command = '', ...rest] = [...around, ...words]
  const starter = spawn(command, rest, { stdio: 'ignore', env: { ...process.env, ...environment } })
  const exit = once(starter, 'exit') as Promise<[number | null, string | null]>
  const said = () => (existsSync(mark) ? readFileSync(mark, 'utf8') : '')
  const server = async () => {
    await expect.poll(said).toMatch(/^\d+ /)
    return Number.parseInt(said(), 10)
  }
  return { starter, exit, said, server }
}

async function untilServerIsGone(processId: number): Promise<void> {
  await expect.poll(() => isAlive(processId)).toBe(false)
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to the starter reaches the server once and ends both in peace',
  async (signal) => {
    const run = await start('obedient')
    const server = await run.server()
    run.starter.kill(signal)
    expect(await run.exit).toEqual([0, null])
    expect(run.said()).toBe(`${server} stopped SIGTERM`)
    expect(isAlive(server)).toBe(false)
  },
)

test('a Ctrl-C that the terminal and npm both send counts once', async () => {
  const run = await start('obedient')
  await run.server()
  for (const _ of [1, 2, 3]) run.starter.kill('SIGINT')
  expect(await run.exit).toEqual([0, null])
})

test('a server that does not stop is ended by asking again after a second', async () => {
  const run = await start('stubborn')
  const server = await run.server()
  run.starter.kill('SIGINT')
  await expect.poll(run.said).toContain('stopped')
  expect(isAlive(server)).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  run.starter.kill('SIGINT')
  expect(await run.exit).toEqual([137, null])
  expect(isAlive(server)).toBe(false)
})

test('kill -9 of the starter: the server notices and stops', async () => {
  const run = await start('obedient')
  const server = await run.server()
  run.starter.kill('SIGKILL')
  await untilServerIsGone(server)
  expect(run.said()).toBe(`${server} stopped starter-gone`)
})

test('kill -9 of npm, with its shell between us: everything stops', async () => {
  // The outer shell plays npm, the inner one npm's shell: neither hands its process on.
  const shell = ['sh', '-c', 'sh -c \'"$@"; exit\' sh "$@" & wait', 'npm']
  const run = await start('obedient', shell, { npm_lifecycle_event: 'start' })
  const server = await run.server()
  run.starter.kill('SIGKILL')
  await untilServerIsGone(server)
  expect(run.said()).toBe(`${server} stopped SIGTERM`)
})

test('the server’s own exit code is the starter’s', async () => {
  const run = await start('fails')
  expect(await run.exit).toEqual([3, null])
})

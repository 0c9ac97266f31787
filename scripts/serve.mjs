import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'

/** What Node is told about the server's memory: room for what is new is kept small, or it alone takes 100 MB that stay. */
export const SERVER_FLAGS = ['--max-semi-space-size=8']

const REPEATED_WITHIN_MS = 1_000
const PARENT_CHECK_MS = 1_000

/**
 * Runs a server script until it ends and returns its exit code. A request to stop (Ctrl-C, a service
 * manager, a closed terminal) is passed on once; asked again after a second, the server is ended
 * hard. The server has its own process group and a channel to this process: a Ctrl-C reaches it once,
 * through us, and if we are killed the channel closes and it stops by itself.
 * @param {string} node @param {string[]} words script and arguments @param {string} cwd
 * @returns {Promise<number>}
 */
export function serve(node, words, cwd) {
  return new Promise((resolve, reject) => {
    const server = spawn(node, words, {
      cwd,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let askedAtMs
    const ask = () => {
      const nowMs = performance.now()
      // npm and the terminal both send the same Ctrl-C.
      if (askedAtMs === undefined) server.kill('SIGTERM')
      else if (nowMs - askedAtMs > REPEATED_WITHIN_MS) server.kill('SIGKILL')
      askedAtMs ??= nowMs
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask)
    const watching = watchParent(ask)
    server.once('error', reject)
    server.once('exit', (code, signal) => {
      clearInterval(watching)
      resolve(code ?? exitCodeOf(signal))
    })
  })
}

/** A shell's way to say that a signal ended a program. */
export function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0)
}

/** An npm that was killed hard tells nobody; but then we, or its shell around us, have another parent. */
function watchParent(ask) {
  if (!process.env['npm_lifecycle_event']) return undefined
  const before = findParents()
  const watching = setInterval(() => {
    if (findParents() === before) return
    clearInterval(watching)
    ask()
  }, PARENT_CHECK_MS)
  watching.unref()
  return watching
}

/** Our parent and, if that is only npm's shell (Linux tells), the parent of that. */
function findParents() {
  const parent = process.ppid
  try {
    if (!readFileSync(`/proc/${parent}/cmdline`, 'utf8').startsWith('sh\0-c\0')) return `${parent}`
    const status = readFileSync(`/proc/${parent}/status`, 'utf8')
    return `${parent} ${/^PPid:\s+(\d+)/m.exec(status)?.[1]}`
  } catch {
    return `${parent}`
  }
}
